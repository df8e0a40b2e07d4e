/** A case as it is written in a file: rich texts as plain strings where these say the same. */
import type { Case, CaseInput } from '../model/case.js';
import { plainToBlocks } from '../formats/rich-text.js';
import { richTextToPlain, type RichText, type RichTextInput } from '../model/rich-text.js';

/** The written form of a case that was read. Reading it gives the same case again. */
export function toCaseInput({ claim, reality, background, ...rest }: Case): CaseInput {
  const { text, ...said } = claim ?? {};
  return {
    ...rest,
    ...(claim && { claim: { ...(text && { text: written(text) }), ...said } }),
    ...(reality && { reality: written(reality) }),
    ...(background && { background: written(background) }),
  };
}

function written(text: RichText): RichTextInput {
  const plain = richTextToPlain(text);
  return JSON.stringify(plainToBlocks(plain)) === JSON.stringify(text) ? plain : text;
}
