/** The scripts that the snippets load: those of this build, at the address of its version. */
import frameScript from '../dist/debunk-frame.js?raw';
import script from '../dist/debunk.js?raw';
import type { Scripts } from '../src/cli/snippet-parts.js';
import { cardChunk, pinned, scriptTag } from '../src/content/snippets.js';

export async function snippetScripts(): Promise<Scripts> {
  const chunk = cardChunk(script);
  return {
    script: pinned('debunk.js'),
    integrity: await digest(script),
    chunk: pinned(chunk.name),
    chunkIntegrity: chunk.integrity,
    frameScript: pinned('debunk-frame.js'),
    frameIntegrity: await digest(frameScript),
  };
}

/** The script tag, with the script's digest. */
export async function checkedScript(): Promise<string> {
  return scriptTag({ type: 'module', src: pinned('debunk.js') }, await digest(script));
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
