import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['ei ', 'eivät '],
  none: ['satiir', 'parodia', 'mielipide', 'ei arvio', 'ei luokit'],
  misleading: [
    ...['harhaanjoht', 'johtaa harhaan', 'konteksti', 'asiayhtey', 'irrotettu', 'manipuloi', 'muokat', 'vääristel'],
    ...['vääristy', 'liioit', 'epätark', 'puutteelli', 'yksipuoli', 'tarkoitushaku'],
  ],
  mixed: [
    ...['osin ', 'osittain', 'osaksi', 'puolit', 'puoliksi', '50 50', 'ei täysin', 'ei aivan', 'ei kokonaan'],
    ...['ei ihan', 'ristiriitai', 'sekoitus'],
  ],
  unproven: [
    ...['todistamat', 'ei todist', 'ei näyttö', 'vahvistamat', 'ei vahvist', 'varmistamat', 'ei varmist'],
    ...['ei voi tarkistaa', 'ei voida tarkistaa', 'tarkistamat', 'perusteet', 'ei perust', 'vailla näyttö'],
    ...['vailla perust', 'todisteet puut', 'epäselv', 'epävarm', 'kiistanalai'],
  ],
  false: [
    ...['väärin', 'väärä ', 'väärää ', 'väärät ', 'väärä asiayhteys', 'väärä konteksti', 'väärässä yhteydessä'],
    ...['virheelli', 'epätosi', 'epätot', 'perätö', 'perättö', 'ei pidä paik', 'paikkansapitämät', 'valhe', 'valeuuti'],
    ...['valetta ', 'väärenn', 'feikki', 'tekais', 'keksit', 'sepit', 'huijau', 'harhatie', 'tekoäly', 'syväväären'],
    ...['kumottu', 'kumoutu', 'myytti', 'salaliitto', 'huhu', 'ei oikein', 'hölynpöly'],
  ],
  true: [
    ...['totta ', 'tosi ', 'todenmukai', 'oikein ', 'oikea ', 'pitää paik', 'paikkansapitäv', 'vahvistet', 'aito '],
    'todistet',
  ],
};
