import type { Case, Collection, Narrative, Verdict } from '../model/case.js';
import { richTextToPlain, type RichText } from '../model/rich-text.js';
import { narrativeKey } from '../model/narrative.js';
import { shorten } from '../model/shorten.js';
import { isRated, scaleText } from '../model/verdict.js';
import type { Row } from './types.js';

/** The longest title or claim of a row, in UTF-16 units; a longer one is shortened. The case has the whole. */
const LONGEST = 400;
/** The same for the reality, which is only searched. */
const REALITY = 200;

/** The narratives of a collection, including those that only its cases name. */
export function narrativesOf({ cases, narratives }: Collection): Narrative[] {
  const known = new Map(narratives.map((narrative) => [narrativeKey(narrative), narrative]));
  for (const entry of cases) {
    const key = narrativeKey(entry.narrative);
    if (key !== undefined && entry.narrative && !known.has(key)) known.set(key, entry.narrative);
  }
  return [...known.values()];
}

/**
 * The rows of a list.
 * @param source The number of the collection among the searched sources, from 0.
 * @returns A row per case, in order. The id defaults to the case's position, the title to the claim; the row of a
 *   retracted case has only its id, address and date.
 */
export function rowsFromCases({ cases }: Collection, source: number): Row[] {
  return cases.map((entry, position) => {
    const { id = String(position), title, lang, url, claim, published, verdict, appearances = [] } = entry;
    const date = published ?? claim?.date;
    if (entry.status === 'retracted') return rowOf({ id, title: '', retracted: true, url, date, ...NONE, source });
    const said = plain(claim?.text, LONGEST);
    const shown = title === undefined ? said : inLine(title, LONGEST);
    const text = said !== shown && said ? said : undefined;
    return rowOf({
      id,
      title: shown,
      isClaim: title === undefined || undefined,
      bare: isBare(entry, !!text) || undefined,
      text,
      reality: plain(entry.reality, REALITY) || undefined,
      lang,
      url,
      date,
      narrative: narrativeKey(entry.narrative),
      verdict: verdict && isRated(verdict) ? verdictOf(verdict) : undefined,
      countries: countriesOf(entry),
      languages: distinct(entry.languages ?? appearances.map(({ lang: spoken }) => spoken)),
      outlets: outletsOf(entry),
      keywords: distinct(entry.keywords ?? []),
      source,
    });
  });
}

/** A row without the fields that have no value. */
function rowOf(fields: { [Field in keyof Row]: Row[Field] | undefined }): Row {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Row;
}

/** The countries that a case is about, else those where its claim appeared. */
export function countriesOf({ countries, appearances = [] }: Case): string[] {
  return distinct(countries ?? appearances.map(({ country }) => country));
}

/** The outlets where its claim appeared. */
export function outletsOf({ appearances = [] }: Case): string[] {
  return distinct(appearances.map(({ outlet }) => outlet));
}

const NONE = { countries: [], languages: [], outlets: [], keywords: [] };

/** Whether a case has nothing to show beyond its row. */
function isBare(entry: Case, hasClaim: boolean): boolean {
  const { claim = {}, verdict, appearances = [] } = entry;
  return !(
    hasClaim ||
    Object.keys(claim).some((field) => field !== 'text' && field !== 'date') ||
    !!verdict?.explanation ||
    appearances.length > 1 ||
    appearances.some(({ url, archiveUrl }) => url ?? archiveUrl) ||
    (['reality', 'background', 'sources', 'reviews', 'corrections', 'related', 'translations'] as const).some(
      (field) => entry[field]?.length,
    )
  );
}

function verdictOf({ label, tone = 'none', scale }: Verdict): NonNullable<Row['verdict']> {
  const word = label ?? (tone === 'none' && scale ? scaleText(scale) : undefined);
  return { ...(word !== undefined && { label: word }), tone };
}

function plain(text: RichText | undefined, most: number): string {
  return text ? inLine(richTextToPlain(text), most) : '';
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined && value !== '') as string[];
}

/** A text on one line, shortened to `most`. */
function inLine(text: string, most: number): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), most);
}
