/** Cases as written in a file: rich texts become plain strings where nothing is lost. */
import { plainToBlocks } from '../formats/rich-text.js';
import type { Case, CaseInput } from '../model/case.js';
import { richTextToPlain, type RichText, type RichTextInput } from '../model/rich-text.js';
import { caseFields } from './case-fields.js';

/** Returns a case in its written form, fields in the format's order. Reading it gives the same case again. */
export function toCaseInput(entry: Case): CaseInput {
  return written(entry, '') as CaseInput;
}

function written(value: unknown, path: string): unknown {
  if (caseFields().get(path)?.kind === 'rich') return writtenText(value as RichText);
  if (Array.isArray(value)) return value.map((one) => written(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => {
    const inside = path ? `${path}.${name}` : name;
    return { name, rank: rankOf(inside), inner: written(inner, inside) };
  });
  return Object.fromEntries(fields.sort((a, b) => a.rank - b.rank).map(({ name, inner }) => [name, inner]));
}

function writtenText(text: RichText): RichTextInput {
  const plain = richTextToPlain(text);
  return JSON.stringify(plainToBlocks(plain)) === JSON.stringify(text) ? plain : text;
}

let ranks: Map<string, number> | undefined;

/** The position of a field in the format; fields that the format does not have come last. */
function rankOf(path: string): number {
  ranks ??= new Map([...caseFields().keys()].map((known, index) => [known.replace(/\[\]$/, ''), index]));
  return ranks.get(path) ?? Infinity;
}
