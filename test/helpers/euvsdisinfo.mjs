// EUvsDisinfo's 10,892 cases without text, as records and as our JSON.
import { parse } from 'csv-parse/sync';
import { corpus } from '../formats/reader.mjs';

const LISTS = ['countries', 'keywords', 'languages', 'outlets'];

/** The records of the file; what it parts by a plus is a list. */
export async function euvsdisinfo() {
  const records = parse(await corpus('euvsdisinfo/metadata-10892.csv'), { columns: true });
  for (const record of records) {
    for (const list of LISTS)
      record[list] = [...new Set(record[list].split('+').map((value) => value.trim()))].filter(Boolean);
  }
  return records;
}

/** A record as a case. */
export const caseOf = ({ date, id, title, countries, keywords, languages, outlets }) => ({
  id,
  url: id,
  lang: 'en',
  title,
  published: date,
  countries,
  keywords,
  languages,
  appearances: outlets.map((outlet) => ({ outlet })),
});

/** A record as a row of a list. */
export const rowOf = ({ date, id, ...record }) => ({ id, url: id, lang: 'en', date, source: 0, ...record });

/** Ten times the records, with ids, words, outlets and keywords of their own in each round. */
export const tenfold = (records) =>
  Array.from('abcdefghij').flatMap((letter, round) =>
    round === 0
      ? records
      : records.map((record) => ({
          ...record,
          id: record.id.replace(/\/$/, `-${letter}${round}/`),
          title: vary(record.title, letter, round),
          keywords: record.keywords.map((word, at) => (at === round % 3 ? `${word} ${letter}` : word)),
          outlets: record.outlets.map((outlet) => `${outlet}${round % 3 ? '' : ` ${letter}`}`),
        })),
  );

/** Every fifth longer word is another one. */
const vary = (title, letter, round) =>
  title
    .split(' ')
    .map((word, at) => (word.length > 5 && at % 5 === round % 5 ? `${word}${letter}` : word))
    .join(' ');
