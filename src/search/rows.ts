import type { Case, Collection } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import type { Row } from './types.js';

/** Longer titles and claims are cut here in a row, at a space where there is one; the whole stands in the case. */
const LONGEST = 400;

/** What names a narrative in a list: its id, else its name. */
export function narrativeKey({ narrative }: Case): string | undefined {
  return narrative?.id ?? narrative?.name;
}

/**
 * The rows of a list.
 * @param source Which of the searched sources the collection is, from 0.
 * @returns A row for each case, in order. A case without an id gets its place as one, one without a title its claim.
 */
export function rowsFromCases({ cases }: Collection, source: number): Row[] {
  return cases.map((entry, place) => {
    const { id, title, lang, url, claim, published, verdict, appearances = [] } = entry;
    const date = published ?? claim?.date;
    const narrative = narrativeKey(entry);
    const said = claim?.text ? shorten(richTextToPlain(claim.text)) : '';
    const shown = title === undefined ? said : shorten(title);
    const row: Row = {
      id: id ?? String(place),
      title: shown,
      countries: distinct(entry.countries ?? appearances.map(({ country }) => country)),
      languages: distinct(entry.languages ?? appearances.map(({ lang: spoken }) => spoken)),
      outlets: distinct(appearances.map(({ outlet }) => outlet)),
      keywords: distinct(entry.keywords ?? []),
      source,
    };
    if (said && said !== shown) row.text = said;
    if (lang !== undefined) row.lang = lang;
    if (url !== undefined) row.url = url;
    if (date !== undefined) row.date = date;
    if (narrative !== undefined) row.narrative = narrative;
    if (verdict)
      row.verdict = { ...(verdict.label !== undefined && { label: verdict.label }), tone: verdict.tone ?? 'none' };
    return row;
  });
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined && value !== '') as string[];
}

function shorten(given: string): string {
  const text = given.replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
