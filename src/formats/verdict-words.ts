import type { Tone } from '../model/case.js';

/**
 * The words by which fact-checkers of a language give their verdicts, by tone. Each is the beginning of a word of a label, or
 * of several words; one that ends in a space is whole, or its last word is. Where several match, that of more words counts,
 * else the earlier tone: false and manipulated is misleading, partly false is mixed. `not` turns what is true.
 */
export type VerdictWords = Readonly<Record<Tone | 'not', readonly string[]>>;
