/** Derives the tone of a verdict from the publisher's words. */
import type { Tone } from '../model/case.js';
import type { VerdictWords } from './verdict-words.js';

/** The tones in the order in which they count. */
const ORDER: readonly (Tone | 'not')[] = ['none', 'misleading', 'mixed', 'unproven', 'false', 'true'];

/** Lower-case letters without accents and apostrophes, words separated by spaces. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Dia}|['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}\u200d]+/gu, ' ');

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

interface Entry {
  tone: Tone | 'not';
  entry: string;
  /** The number of its words. */
  length: number;
}

const prepared = new WeakMap<VerdictWords, Entry[]>();

/** The words of a table, folded. */
function entriesOf(table: VerdictWords): Entry[] {
  let entries = prepared.get(table);
  if (!entries) {
    entries = Object.entries(table).flatMap(([tone, words]) =>
      words.map((word) => ({ tone: tone as Tone, entry: fold(word), length: word.trim().split(' ').length })),
    );
    prepared.set(table, entries);
  }
  return entries;
}

/** Where an entry stands in a folded text between spaces; -1 if nowhere. In Arabic also after the article. */
function find(text: string, entry: string): number {
  if (UNSPACED.test(entry)) return text.indexOf(entry.trim());
  const at = text.indexOf(` ${entry}`);
  return at < 0 ? text.indexOf(` ال${entry}`) : at;
}

/**
 * Derives the tone of a verdict.
 * @param label The publisher's words: a word, a slug, or a sentence, of which the first part counts.
 * @param tables The words of the languages that it may be in.
 * @returns The tone; `none` if the words are not known.
 */
export function toneOfWords(label: string, tables: readonly VerdictWords[]): Tone {
  const [clause = ''] = label.replace(/^\P{L}+/u, '').split(/[.!?:;()[\]/–—…।。！？：；（）]/);
  const [lead = ''] = clause.split(/[,،、，]/);
  // “True, but …”: what follows the comma is a reservation or another matter.
  if (toneOfPart(clause, tables) === 'mixed') return 'mixed';
  return toneOfPart(lead, tables) ?? toneOfPart(label, tables) ?? 'none';
}

/** The tone of a few words; undefined if they are not known, or too many. */
function toneOfPart(part: string, tables: readonly VerdictWords[]): Tone | undefined {
  const text = ` ${fold(part).trim()} `;
  const length = text.trim().split(' ').length;
  if (length > 8) return undefined;
  const entries = tables.flatMap(entriesOf);
  const [best] = entries
    .filter(({ tone, entry }) => tone !== 'not' && find(text, entry) >= 0)
    .sort((a, b) => b.length - a.length || ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
  if (!best) return undefined;
  const { entry } = best;
  const tone = best.tone as Tone;
  if (tone === 'mixed' || tone === 'unproven') return tone;
  const rest = text.replace(entry.trimEnd(), '');
  if (!entries.some((one) => one.tone === 'not' && find(rest, one.entry) >= 0)) return tone;
  // A negation farther from its word may belong to another one.
  return tone === 'true' && length < 6 ? 'false' : 'none';
}
