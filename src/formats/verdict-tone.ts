/** How a verdict leans, told from the publisher's words. */
import type { Tone } from '../model/case.js';

const NOT = 'not?|isnt|non|nao|pas|nicht|kein|niet|geen|nie|ne|не|sin|sem|sans|без|غير|ليست?|مش|नहीं|નથી|இல்லை';

/**
 * Beginnings of words, or whole words with `\b`. The first row that has one decides: what is false and manipulates
 * misleads, what is partly false is mixed.
 */
const ROWS: [Tone, string][] = [
  ['none', 'satir|сатир'],
  [
    'misleading',
    'misl|misrep|mispl|manip|distor|exag|overst|decont|impost|engan|ingann|tromp|irref|trunch|inacc|impreci|(?<!false )[ck]onte|' +
      'манип|искаж|заблуж|маніп|перебіл|مضلل|تضل|سياق|ناقص|भ्रामक|ભ્રામક',
  ],
  [
    'mixed',
    'half|mix|partly|par[tcz]ial|partiel|teil|halb|deels|polu|полу|част|напів|жартылай|contrad|discut|not (ent|qui)|bem assim|\\w+,? (but|mas|pero)\\b|جزئ|جزء|अर्ध',
  ],
  [
    'unproven',
    `un(pro|ver|conf|su[bps]|foun|ten|chec)|insost|insust|inchequ|baseless|nieweryf|недоказ|(${NOT}|enough) (evid|pro|prue|pre|ver|доказ|підтв|مثبت|دليل)|證據不`,
  ],
  [
    'false',
    'fal[sz]|fał|faux|fauss|fake|hoa[kx]|pants|wrong|untrue|incorr|lies?\\b|altered|scam|fabric|mentir|bulo|onwaar|neist|salah|ложь|фейк|неправ|брех|дезин|жалған|' +
      'زائف|كاذب|خطأ|خاطئ|مفبرك|اشاعة|गलत|झूठ|असत्य|खोट|ખોટ|பொய்|தவறா|අසත්|錯',
  ],
  [
    'true',
    '(true|correct(o|a|ly)?|vraie?|vero|wahr)\\b|accurate|verdad|ciert|richtig|waar|prawd(?!o)|istin|adev|правд(?!о)|صحيح|حقيقي|सच|सही|સાચ|உண்மை|සත්',
  ],
];

/** Small letters without accents, vowel signs and apostrophes. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[\s_-]+/g, ' ');

// A word starts where no letter stands before it, but for the article in Arabic.
const starts = (words: string): RegExp => new RegExp(`(?<!\\p{L})(ال)?(${fold(words)})`, 'u');
const RULES = ROWS.map(([tone, words]) => [tone, starts(words)] as const);
const NEGATION = new RegExp(`${starts(NOT).source}(?!\\p{L})`, 'u');

/**
 * The tone of a verdict.
 * @param label The publisher's words: a word, a slug, or a sentence, of which the first part counts.
 * @returns The tone; `none` where the words are not known.
 */
export function verdictTone(label: string): Tone {
  const text = fold(label);
  const lead = text.split(/[.!?:;()[\]/–—…،।]|,(?! (?:but|mas|pero))/).find((part) => /\p{L}/u.test(part)) ?? '';
  for (const part of [lead, text]) {
    const words = part.trim().split(' ').length;
    const tone = words < 9 ? RULES.find(([, rule]) => rule.test(part))?.[0] : undefined;
    if (tone === 'mixed' || tone === 'unproven' || (tone && !NEGATION.test(part))) return tone;
    // Farther from its word a negation may belong to another.
    if (tone) return tone === 'true' && words < 6 ? 'false' : 'none';
  }
  return 'none';
}
