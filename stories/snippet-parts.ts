/** What the snippets of the documentation are made of: the stories' cases, and the scripts of this version. */
import frameScript from '../dist/debunk-frame.js?raw';
import script from '../dist/debunk.js?raw';
import { headlineOf } from '../src/cli/headline.js';
import { readDebunkJson } from '../src/formats/debunk-json.js';
import { messagesFor } from '../src/i18n/messages-for.js';
import type { CaseInput } from '../src/model/case.js';
import { article } from '../src/content/article.js';
import { cardChunk, scriptTag, type SnippetParts } from '../src/content/snippets.js';
import { VERSION } from '../src/version.js';

const SITE = 'https://factchecker.example/cases/';
const CDN = `https://cdn.jsdelivr.net/npm/debunk-widgets@${VERSION}/dist/`;

/** The parts of a snippet. @param lang The language of its labels. @param card The attributes of its card. */
export async function partsOf(
  input: CaseInput,
  lang: string,
  card: NonNullable<SnippetParts['card']>,
): Promise<SnippetParts> {
  const result = readDebunkJson(input, { baseUrl: SITE });
  const [c] = result.ok ? result.value.cases : [];
  if (!c) throw new Error('The case of the story cannot be read.');
  const name = SITE + (c.id ?? 'case');
  const chunk = cardChunk(script);
  return {
    src: `${name}.json`,
    fallback: article(c, await messagesFor(lang), 2),
    title: await headlineOf(c, lang),
    link: c.url ?? `${name}.html`,
    page: `${name}.html`,
    script: `${CDN}debunk.js`,
    integrity: await digest(script),
    chunk: CDN + chunk.name,
    chunkIntegrity: chunk.integrity,
    frame: `${name}.frame.html`,
    frameScript: `${CDN}debunk-frame.js`,
    frameIntegrity: await digest(frameScript),
    oembed: `${name}.oembed.json`,
    card: { ...card, lang: lang === c.lang ? undefined : lang },
  };
}

/** The script tag, with the script's digest. */
export async function checkedScript(): Promise<string> {
  return scriptTag({ type: 'module', src: `${CDN}debunk.js` }, await digest(script));
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
