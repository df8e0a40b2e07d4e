/** What the stories show. The facts of the demo cases are real; all others are invented, and so is whoever says them. */
import defenderEurope from '../demo/cases/defender-europe-20.json' with { type: 'json' };
import minskBasesAr from '../demo/cases/minsk-bases.ar.json' with { type: 'json' };
import minskBases from '../demo/cases/minsk-bases.json' with { type: 'json' };
import retractedCase from '../demo/cases/retracted.json' with { type: 'json' };
import type { CaseInput, CollectionInput, Publisher, Tone } from '../src/model/case.js';

// JSON has no literal types; the demo's own test holds these files to the schema.
export const full = minskBases as CaseInput;
export const updated = defenderEurope as CaseInput;
export const arabic = minskBasesAr as CaseInput;
export const retracted = retractedCase as CaseInput;

const site = 'https://factchecker.example';

const publisher: Publisher = {
  name: 'Facts Example',
  url: `${site}/`,
  methodologyUrl: `${site}/methods`,
  correctionsUrl: `${site}/corrections`,
  fundingUrl: `${site}/funding`,
};

/** One short case for each tone. */
export const tones: Record<Tone, CaseInput> = {
  false: {
    id: 'salt-water',
    url: `${site}/salt-water`,
    lang: 'en',
    title: 'A glass of salt water does not protect from radiation',
    claim: { text: 'Doctors advise a glass of salt water before a nuclear alarm.', claimant: 'a chain message' },
    verdict: {
      label: 'False',
      tone: 'false',
      explanation: 'No doctor was named, and the health service advises against it.',
    },
    reality:
      'Salt water does nothing against radiation, and much of it is dangerous. Iodine tablets protect one gland from one kind of fallout, and are taken only when the authorities say so.',
    publisher,
    published: '2022-03-04',
  },
  misleading: {
    id: 'bread-prices',
    url: `${site}/bread-prices`,
    lang: 'en',
    title: 'The chart of bread prices begins in the one year that suits it',
    claim: { text: 'Bread costs twice what it did when this government came.', claimant: 'a leaflet', date: '2023-05' },
    verdict: {
      label: 'Missing context',
      tone: 'misleading',
      explanation: 'The numbers are right. The year they start from was the cheapest in twenty.',
    },
    reality:
      'Counted from any other year of the past two decades, bread has risen by a quarter to a half, about as much as wages have.',
    publisher,
    published: '2023-05-20',
  },
  unproven: {
    id: 'harbour-bridge',
    url: `${site}/harbour-bridge`,
    lang: 'en',
    title: 'Nobody has shown that the harbour bridge was opened without a test',
    claim: { text: 'They opened the bridge without a single load test.', claimant: 'a former engineer' },
    verdict: {
      label: 'Unproven',
      tone: 'unproven',
      explanation: 'The records of the tests are not public, and those who were there do not agree.',
    },
    reality: 'The city says that two tests were made in April. It has not shown the protocols; we have asked for them.',
    publisher,
    published: '2024-06-02',
  },
  mixed: {
    id: 'thousand-flats',
    url: `${site}/thousand-flats`,
    lang: 'en',
    title: 'The council built the flats that it promised, but not where',
    claim: {
      text: 'We promised a thousand flats in the old town, and a thousand flats there are.',
      claimant: 'the mayor',
    },
    verdict: { label: 'Half true', tone: 'mixed', explanation: 'The number is right, the place is not.' },
    reality: '1,012 flats were finished. 388 of them stand in the old town, the others at the edge of the city.',
    publisher,
    published: '2024-09-17',
  },
  true: {
    id: 'red-river',
    url: `${site}/red-river`,
    lang: 'en',
    title: 'Yes, the river did run red for a day',
    claim: { text: 'This is not a filter: the river is red.', claimant: 'the author of a video', date: '2023-08-11' },
    verdict: { label: 'Correct', tone: 'true', explanation: 'The film is what it says that it is.' },
    reality:
      'A dye works lost 300 litres of food colouring. The water was tested on the same evening and found harmless.',
    publisher,
    published: '2023-08-12',
  },
  none: {
    id: 'best-soup',
    url: `${site}/best-soup`,
    lang: 'en',
    title: 'Whose soup is the best is not for a fact-checker to say',
    claim: { text: 'Our beetroot soup is the best in the world.', claimant: 'three ministries of culture' },
    verdict: { label: 'Opinion', tone: 'none' },
    reality:
      'There is no measure for it. What can be checked is the age of the recipes: the oldest in print is of 1682.',
    publisher,
    published: '2021-02-01',
  },
};

export const minimal: CaseInput = { title: 'The library is open on Sundays after all' };

export const claimOnly: CaseInput = { claim: { text: 'The library has been closed for good.' } };

export const corrected: CaseInput = {
  ...tones.mixed,
  status: 'corrected',
  updated: '2024-09-19',
  corrections: [
    { date: '2024-09-18', note: 'We first wrote that 338 flats stand in the old town. There are 388.' },
    { date: '2024-09-19', note: 'The verdict was “False” and is now “Half true”: the promise did name a number.' },
  ],
};

export const reviewed: CaseInput = {
  ...tones.misleading,
  reviews: [
    {
      title: 'Is bread twice as dear?',
      url: 'https://checks.example/bread',
      date: '2023-05-22',
      lang: 'en',
      verdict: { label: 'Mostly false', tone: 'false' },
      publisher: { name: 'Checks Example', url: 'https://checks.example/' },
    },
    {
      title: 'Хліб не подорожчав удвічі',
      url: 'https://perevirka.example/khlib',
      date: '2023-05-25',
      lang: 'uk',
      verdict: { label: 'Маніпуляція', tone: 'misleading' },
      publisher: { name: 'Перевірка', url: 'https://perevirka.example/' },
    },
    {
      url: 'https://bureau.example/prices',
      date: '2023-06',
      verdict: { label: 'Three stars of five' },
      publisher: { name: 'Bureau of Examples' },
    },
  ],
};

export const hebrew: CaseInput = {
  id: 'lemon-water',
  url: `${site}/he/lemon-water`,
  lang: 'he',
  title: 'מים חמים עם לימון אינם מרפאים שפעת',
  claim: {
    text: 'כוס מים חמים עם לימון בכל בוקר מרפאת שפעת בתוך יום.',
    claimant: 'סרטון ברשת',
    date: '2023-11-08',
    technique: 'הקלה קטנה בתסמינים מוצגת כריפוי של המחלה.',
    grainOfTruth: 'משקה חם יכול להקל על כאב גרון.',
  },
  verdict: { label: 'שגוי', tone: 'false', explanation: 'אין מחקר שמראה שהמשקה מקצר את המחלה.' },
  reality:
    'שפעת נגרמת מנגיף, ומשקה חם אינו פוגע בו. רוב החולים מחלימים מעצמם בתוך שבוע.\n\nמי שמרגיש קוצר נשימה צריך לפנות לרופא.',
  publisher: { name: 'עובדות לדוגמה', url: `${site}/he/` },
  published: '2023-11-12',
};

export const ukrainian: CaseInput = {
  id: 'bank-queue',
  url: `${site}/uk/bank-queue`,
  lang: 'uk',
  title: 'Чергу біля банку сфотографували не цього тижня, а 2015 року',
  claim: {
    text: 'Люди масово забирають гроші з банків. Подивіться на цю чергу: знято сьогодні вранці.',
    claimant: 'анонімний канал',
    date: '2024-02-14',
  },
  appearances: [
    {
      outlet: 'Анонімний канал',
      url: 'https://channel.example/7714',
      archiveUrl: 'https://archive.example/channel-7714',
      date: '2024-02-14',
      lang: 'uk',
      country: 'UA',
      role: 'originated',
    },
  ],
  verdict: { label: 'Маніпуляція', tone: 'misleading', explanation: 'Знімок справжній, але дев’ятирічної давнини.' },
  reality:
    'Уперше цей знімок з’явився в червні 2015 року в репортажі з іншої країни. Того ранку банки працювали як завжди.',
  publisher: { name: 'Факти для прикладу', url: `${site}/uk/` },
  published: '2024-02-14',
};

/** What is odd in it is left out, or shown as it came, with a warning for each. */
export const odd = {
  ...tones.unproven,
  published: '03/04/2024',
  status: 'pending',
  verdict: { ...tones.unproven.verdict, tone: 'sort of' },
  reality: { html: '<p>The city says that <a href="javascript:alert(1)">two tests</a> were made in <b>April</b>.' },
  sources: [
    { title: 'Minutes of the council', url: 'ttps://city.example/minutes' },
    'not a source',
    { url: 'nowhere' },
  ],
  keywords: 'bridge',
};

export const collection: CollectionInput = {
  publisher,
  lang: 'en',
  cases: Object.values(tones),
};

const sentence =
  'According to a message that has been copied from group to group since the spring, the ministry has ordered that every household write down what it eats. ';
const verdict =
  'Not as it is told: there is a survey of what people eat, it is done every five years, one household in four thousand is asked, whoever is asked may refuse, and the order that the message cites is of another country, another decade and another subject, namely the counting of hens, which was itself never carried out in full.';

/** A title of 866 characters, 54 appearances, a verdict of some 320, an address of 2,000, and text that runs both ways. */
export const long: CaseInput = {
  id: 'long',
  url: `${site}/${'long-address-'.repeat(200)}`.slice(0, 2000),
  lang: 'en',
  title: sentence.repeat(6).slice(0, 866),
  claim: {
    text: `Write down what you eat! #everyhouseholdmustwritedownwhatiteatsandsendittotheministrybeforetheendofthemonth قالت الوزارة: «سجّلوا ما تأكلون» (order 17/3).\n\nA name that was written with an override: \u202Eelpmaxe\u202C. And one that nobody closed: \u202Eelpmaxe.`,
    claimant:
      'a message in a group of 214,000 members that calls itself “Parents against counting, Region of Lower Example”',
    date: '2023-04',
    technique: sentence + sentence,
    grainOfTruth: 'There is a survey.',
  },
  appearances: Array.from({ length: 54 }, (_, index) => ({
    outlet: `Channel number ${index + 1}`,
    url: `https://channel.example/${'post-'.repeat(index % 9)}${index}`,
    ...(index % 3 && { archiveUrl: `https://archive.example/${index}` }),
    date: `2023-04-${String(1 + (index % 28)).padStart(2, '0')}`,
    lang: ['en', 'ar', 'uk', 'he', 'ka'][index % 5] ?? 'en',
    country: ['GB', 'EG', 'UA', 'IL', 'GE'][index % 5] ?? 'GB',
    role: (['originated', 'repeated', 'reported'] as const)[Math.min(index, 1 + (index % 2))] ?? 'repeated',
  })),
  narrative: {
    name: 'The state that counts every bite, every breath and every step of everyone',
    url: `${site}/counting`,
  },
  verdict: { label: verdict, tone: 'mixed', explanation: sentence },
  reality: Array.from({ length: 12 }, () => sentence + sentence).join('\n\n'),
  background: {
    html: `<h2>Earlier</h2><p>${sentence}</p><ul><li>${sentence}</li><li><ol><li>One</li><li>Two</li></ol></li></ul><blockquote><p>${sentence}</p></blockquote>`,
  },
  sources: Array.from({ length: 20 }, (_, index) => ({
    title: `Source ${index + 1}, with a title that is as long as the titles of reports by ministries are`,
    url: `https://ministry.example/${'a'.repeat(300)}/${index}`,
    publisher: 'Ministry of Examples',
    date: '2023',
  })),
  publisher,
  published: '2023-05-01',
};
