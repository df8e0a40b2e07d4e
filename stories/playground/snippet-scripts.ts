/** The scripts that the snippets load: those of this build, at the address of its version. */
import frameScript from '../../dist/debunk-frame.js?raw';
import script from '../../dist/debunk.js?raw';
import type { Scripts } from '../../src/cli/snippet-parts.js';
import { cardChunk } from '../../src/content/snippets.js';
import { VERSION } from '../../src/version.js';

const CDN = `https://cdn.jsdelivr.net/npm/debunk-widgets@${VERSION}/dist/`;

export async function snippetScripts(): Promise<Scripts> {
  const chunk = cardChunk(script);
  return {
    script: `${CDN}debunk.js`,
    integrity: await digest(script),
    chunk: CDN + chunk.name,
    chunkIntegrity: chunk.integrity,
    frameScript: `${CDN}debunk-frame.js`,
    frameIntegrity: await digest(frameScript),
  };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
