import type { Tone } from '../model/case.js';
import { wordsIn } from './all-words.js';
import { toneOfWords } from './tone-of-words.js';
import { words as english } from './words/en.js';

/**
 * Derives the tone of a verdict from the publisher's words, in some sixty languages.
 * @param label A word, a slug, or a sentence, of which the first part counts.
 * @param lang The language of the label, a BCP 47 tag: its words and the English ones are looked for. Without it those of all;
 *   what is no text is ignored, so that `labels.map(verdictTone)` works.
 * @returns The tone; `none` if the words are not known.
 */
export function verdictTone(label: string, lang?: unknown): Tone {
  return toneOfWords(label, [english, ...wordsIn(typeof lang === 'string' ? lang : undefined)]);
}
