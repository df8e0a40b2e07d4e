// Codes that fact-checkers use for languages: ISO 639-2/B, which not every browser knows, and codes of countries. Each
// three-letter code of the latter is also that of some small language, which no fact-checker means.
const CODES =
  ' alb=sq arm=hy baq=eu bur=my chi=zh cnr=sr-ME cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk mao=mi may=ms per=fa rum=ro slo=sk tib=bo wel=cy ' +
  'bgr=bg blr=be ltu=lt lva=lv mda=ro mne=sr-ME rou=ro srb=sr svk=sk cz=cs dk=da gr=el jp=ja ua=uk';

/** The BCP 47 tag for a code of any part of ISO 639 or of a country; for anything else, a tag that readers reject. */
export const toLanguageTag = (given: string): string =>
  /^[a-z]{2,3}(?![a-z])/i.test(given) ? (CODES.split(` ${given.toLowerCase()}=`)[1]?.split(' ')[0] ?? given) : '*';
