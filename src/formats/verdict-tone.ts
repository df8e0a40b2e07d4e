/** How a verdict leans, told from the publisher's words. */
import type { Tone } from '../model/case.js';

const NOT = 'not?|isnt|non|nao|pas|nicht|kein|niet|geen|nie|ne|не|sin|sem|sans|без|غير|ليست?|مش|नहीं|નથી|இல்லை';

/** Small letters without accents, vowel signs and apostrophes. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[\s_-]+/g, ' ');

/**
 * Finds beginnings of words, or whole words with `\b`. A word starts where no letter stands before it, but for the
 * article in Arabic.
 */
const rule = (words: string): RegExp => new RegExp(`(?<!\\p{L})(ال)?(${fold(words)})`, 'u');

/** The first that has a word decides: what is false and manipulates misleads, what is partly false is mixed. */
const RULES: Partial<Record<Tone, RegExp>> = {
  none: rule('satir|сатир'),
  misleading: rule(
    'mis(l|rep|pl)|manip|distor|exag|overst|decont|impost|engan|ingann|tromp|irref|trunch|inacc|impreci|(?<!false )[ck]onte|' +
      'ман[иі]п|искаж|заблуж|перебіл|مضلل|تضل|سياق|ناقص|भ्रामक|ભ્રામક',
  ),
  mixed: rule(
    'half|mix|partly|par[tcz]i[ae]l|teil|halb|deels|polu|dj?el[io]m|полу|част|напів|жартылай|contrad|discut|not (ent|qui)|bem assim|' +
      '\\w+,? (but|mas|pero)\\b|جزئ|جزء|अर्ध',
  ),
  unproven: rule(
    `un(pro|ver|conf|su[bps]|foun|ten|chec)|ins[ou]st|inchequ|baseless|nieweryf|недоказ|(${NOT}|enough) (evid|pro|prue|pre|ver|доказ|підтв|مثبت|دليل)|證據不`,
  ),
  false: rule(
    'fal[sz]|fał|fau[xs]|fake|hoa[kx]|pants|wrong|untrue|incorr|lies?\\b|altered|scam|fabric|mentir|bulo|onwaar|neist|net[ao]c|salah|' +
      'ложь|фейк|неправ|брех|дезин|жалған|زائف|كاذب|خطأ|خاطئ|مفبرك|اشاعة|गलत|झूठ|असत्य|खोट|ખોટ|பொய்|தவறா|අසත්|錯',
  ),
  true: rule(
    '(true|correct(o|a|ly)?|vraie?|vero|wahr)\\b|accurate|verdad|ciert|richtig|waar|prawd(?!o)|istin|t[ao]cn|adev|правд(?!о)|' +
      'صحيح|حقيقي|सच|सही|સાચ|உண்மை|සත්',
  ),
};
const NEGATION = new RegExp(`${rule(NOT).source}(?!\\p{L})`, 'u');

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
    const tone = words < 9 && (Object.keys(RULES) as Tone[]).find((one) => RULES[one]?.test(part));
    if (!tone) continue;
    if (tone === 'mixed' || tone === 'unproven' || !NEGATION.test(part)) return tone;
    // Farther from its word a negation may belong to another.
    return tone === 'true' && words < 6 ? 'false' : 'none';
  }
  return 'none';
}
