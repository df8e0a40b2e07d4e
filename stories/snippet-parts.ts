/** What the snippets of the stories' cases are made of. */
import { snippetParts } from '../src/cli/snippet-parts.js';
import type { SnippetParts } from '../src/content/snippets.js';
import { readDebunkJson } from '../src/formats/debunk-json.js';
import type { CaseInput } from '../src/model/case.js';
import { snippetScripts } from './snippet-scripts.js';

const SITE = 'https://factchecker.example/cases/';

/** The parts of a snippet. @param lang The language of its labels. @param card The attributes of its card. */
export async function partsOf(
  input: CaseInput,
  lang: string,
  card: NonNullable<SnippetParts['card']>,
): Promise<SnippetParts> {
  const result = readDebunkJson(input, { baseUrl: SITE });
  const [c] = result.ok ? result.value.cases : [];
  if (!c) throw new Error('The case of the story cannot be read.');
  return snippetParts(c, `${SITE}${c.id ?? 'case'}.json`, await snippetScripts(), {
    card: { ...card, lang: lang === c.lang ? undefined : lang },
  });
}
