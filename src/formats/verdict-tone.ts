/** Derives the tone of a verdict from the publisher's words. */
import type { Tone } from '../model/case.js';

const NOT = 'no[nt]?|isnt|nao|pas|nicht|kein|niet?|geen|ne|не|sin|sem|sans|без|غير|ليست?|مش|नहीं|નથી|இல்லை';

/** Lower-case letters without accents and apostrophes. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Dia}|['’]/gu, '')
    .replace(/[\s_-]+/g, ' ');

/** Matches the beginnings of words, or whole words with `\b`; in Arabic also after the article. */
const rule = (words: string): RegExp => new RegExp(`(?<!\\p{Alpha})(ال)?(${fold(words)})`, 'u');

/**
 * The first match decides: false and manipulated is misleading, partly false is mixed. Each beginning is long enough to
 * match no other verdict: `conte` also begins "content".
 */
const RULES = Object.entries({
  none: 'satir|сатир',
  misleading:
    'mis(l|rep|pl)|manip|distor|exag|overst|decont|impost|[ei]ngan|tromp|irrefu[eh]|trunch|inaccu|impreci|(?<!false )[ck]onte(x|k|sto)|' +
    'ман[иі]п|искаж|заблуж|перебіл|مضلل|تضل|سياق|ناقص|भ्रामक|ભ્રામક',
  mixed:
    'hal[bf]|mix|partly|par[tcz]i[ae]l|teil|deels|polu|dj?el[io]m|полу(?!ч)|част[ик]|напів|жарты|contrad|discut|not (ent|qui)|' +
    'bem assim|\\w+,? (but|mas|pero)\\b|جزئ|جزء|अर्ध',
  unproven:
    `un(prov[ae]|ver|conf|su[bps]|foun|ten|chec)|ins[ou]st|inchequ|baseless|nieweryf|недоказ|` +
    `(${NOT}|enough) (evid|pro(o|v[ae]|ba)|prue|preu|veri|доказ|підтв|مثبت|دليل)|證據不`,
  false:
    'fal[sz]|fał|fau[xs]|fake|hoa[kx]|pants|wrong|untrue|incorr|lies?\\b|altered|scam|fabric|mentir|bulo|onwaar(?!s)|neist|net[ao]c|salah|' +
    'ложь|фейк|неправ(?!ит)|брех|дезинфо|жалған|زائف|كاذب|خطأ?(?!ب)|خاطئ|مفبر|إ?شاعة|गलत|झूठ|असत|खोट|ખોટ|பொய்|தவறா|අසත්|錯',
  true:
    '(true|correct(o|a|ly)?|vraie?|vero|wa[ah]r)\\b|accurate|verdad|ciert|richtig(?!s)|prawd(?!o)|istin|t[ao]cn|adev|правд(?!о)|' +
    'صحيح|حقيقي|सच(?!ि)|सही|સાચ|உண்ம|සත්\u200d',
}).map(([tone, words]) => [tone as Tone, rule(words)] as const);
const NEGATION = rule(`(${NOT})( |$)`);

/**
 * Derives the tone of a verdict.
 * @param label The publisher's words: a word, a slug, or a sentence, of which the first part counts.
 * @returns The tone; `none` if the words are not known.
 */
export function verdictTone(label: string): Tone {
  const text = fold(label);
  const [lead = ''] = text.replace(/^\P{L}+/u, '').split(/[.!?:;()[\]/–—…،।]|,(?! (but|mas|pero))/);
  for (const part of [lead, text]) {
    const length = part.trim().split(' ').length;
    const tone = length < 9 && RULES.find(([, words]) => words.test(part))?.[0];
    if (!tone) continue;
    if (tone === 'mixed' || tone === 'unproven' || !NEGATION.test(part)) return tone;
    // A negation farther from its word may belong to another one.
    return tone === 'true' && length < 6 ? 'false' : 'none';
  }
  return 'none';
}
