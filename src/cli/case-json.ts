/** A case as it is written in a file: rich texts as plain strings where these say the same. */
import type { Case, CaseInput } from '../model/case.js';
import { plainToBlocks } from '../formats/rich-text.js';
import { definition } from './case-fields.js';
import { richTextToPlain, type RichText, type RichTextInput } from '../model/rich-text.js';

/** The written form of a case that was read, its fields in the format's order. Reading it gives the same case again. */
export function toCaseInput(entry: Case): CaseInput {
  const { claim, reality, background } = entry;
  const order = Object.keys(definition('CaseInput').properties ?? {});
  const place = (field: string): number => order.indexOf(field) + 1 || order.length + 1;
  const fields = Object.entries(entry).sort(([a], [b]) => place(a) - place(b));
  return {
    ...(Object.fromEntries(fields) as CaseInput),
    ...(claim && {
      claim: { ...claim, ...(claim.text && { text: written(claim.text) }) },
    }),
    ...(reality && { reality: written(reality) }),
    ...(background && { background: written(background) }),
  };
}

function written(text: RichText): RichTextInput {
  const plain = richTextToPlain(text);
  return JSON.stringify(plainToBlocks(plain)) === JSON.stringify(text) ? plain : text;
}
