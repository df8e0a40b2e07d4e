/** The words of verdicts in all languages but English, for servers and for code that cannot wait. */
import { words as ar } from './words/ar.js';
import { words as az } from './words/az.js';
import { words as be } from './words/be.js';
import { words as bg } from './words/bg.js';
import { words as bn } from './words/bn.js';
import { words as bs } from './words/bs.js';
import { words as ca } from './words/ca.js';
import { words as cs } from './words/cs.js';
import { words as da } from './words/da.js';
import { words as de } from './words/de.js';
import { words as el } from './words/el.js';
import { words as es } from './words/es.js';
import { words as et } from './words/et.js';
import { words as fa } from './words/fa.js';
import { words as fi } from './words/fi.js';
import { words as fr } from './words/fr.js';
import { words as ga } from './words/ga.js';
import { words as gu } from './words/gu.js';
import { words as he } from './words/he.js';
import { words as hi } from './words/hi.js';
import { words as hr } from './words/hr.js';
import { words as hu } from './words/hu.js';
import { words as hy } from './words/hy.js';
import { words as id } from './words/id.js';
import { words as icelandic } from './words/is.js';
import { words as it } from './words/it.js';
import { words as ja } from './words/ja.js';
import { words as ka } from './words/ka.js';
import { words as kk } from './words/kk.js';
import { words as ko } from './words/ko.js';
import { words as lt } from './words/lt.js';
import { words as lv } from './words/lv.js';
import { words as mk } from './words/mk.js';
import { words as mr } from './words/mr.js';
import { words as mt } from './words/mt.js';
import { words as nb } from './words/nb.js';
import { words as nl } from './words/nl.js';
import { words as pl } from './words/pl.js';
import { words as ptBR } from './words/pt-BR.js';
import { words as ptPT } from './words/pt-PT.js';
import { words as ro } from './words/ro.js';
import { words as ru } from './words/ru.js';
import { words as si } from './words/si.js';
import { words as sk } from './words/sk.js';
import { words as sl } from './words/sl.js';
import { words as sq } from './words/sq.js';
import { words as sr } from './words/sr.js';
import { words as srLatn } from './words/sr-Latn.js';
import { words as srME } from './words/sr-ME.js';
import { words as sv } from './words/sv.js';
import { words as sw } from './words/sw.js';
import { words as ta } from './words/ta.js';
import { words as th } from './words/th.js';
import { words as tr } from './words/tr.js';
import { words as uk } from './words/uk.js';
import { words as ur } from './words/ur.js';
import { words as vi } from './words/vi.js';
import { words as zhHans } from './words/zh-Hans.js';
import { words as zhHant } from './words/zh-Hant.js';
import { tagsOf } from './words-of.js';
import type { VerdictWords } from './verdict-words.js';

const ALL: Readonly<Record<string, VerdictWords>> = {
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  ca,
  cs,
  da,
  de,
  el,
  es,
  et,
  fa,
  fi,
  fr,
  ga,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is: icelandic,
  it,
  ja,
  ka,
  kk,
  ko,
  lt,
  lv,
  mk,
  mr,
  mt,
  nb,
  nl,
  pl,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  ro,
  ru,
  si,
  sk,
  sl,
  sq,
  sr,
  'sr-Latn': srLatn,
  'sr-ME': srME,
  sv,
  sw,
  ta,
  th,
  tr,
  uk,
  ur,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words of a language; without a language, or with one that is not there, those of all. */
export function wordsIn(lang?: string): readonly VerdictWords[] {
  const tags = lang ? tagsOf(lang, Object.keys(ALL)) : [];
  const isEnglish = /^en\b/i.test(lang ?? '');
  return (tags.length || isEnglish ? tags : Object.keys(ALL)).flatMap((tag) => ALL[tag] ?? []);
}
