/** Cases as rows of a site's pages, and long lists in parts. */
import { escapeHtml } from '../content/escape.js';
import { colonAfter, nameCase, type CaseName } from '../content/name.js';
import type { Messages } from '../i18n/messages.js';
import type { Tone } from '../model/case.js';
import { toneOf } from '../model/verdict.js';
import { attributes, languageOf } from '../content/html.js';
import { toneIcon } from '../render/tone-icon.js';
import { surely } from './site-dates.js';
import type { Mention } from './site-mentions.js';
import { lines } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

/** A case in a list: its name, its page relative to the root, and its dates. */
export interface SiteRow extends CaseName {
  lang: string | undefined;
  url: string;
  tone: Tone;
  publisher?: string | undefined;
  date: string | undefined;
}

/** The row of a mentioned case. @param folder That of the cases. */
export function rowOf(mention: Mention, folder: string, m: Messages): SiteRow {
  const { name, status, verdict, lang, date } = mention;
  const tone = status === 'retracted' ? 'none' : toneOf(verdict);
  return { ...nameCase(mention, m), lang, url: `${folder}${name}.html`, tone, date: surely(date) };
}

/** Rows as a list. @param level That of their headings. @param root The path from the page to the root. */
export const rowList = (rows: readonly SiteRow[], level: number, root: string, m: Messages): string =>
  `<ul class="rows" role="list">\n${rows.map((row) => rowItem(row, level, root, m)).join('\n')}\n</ul>`;

/**
 * A row: one heading with the verdict before the case's name.
 * @param more What stands in place of publisher and date, as HTML.
 */
export function rowItem(row: SiteRow, level: number, root: string, m: Messages, more?: string): string {
  const { lang, url, tone, publisher, date } = row;
  const title = `<a${attributes({ href: root + url })}>${nameHtml(row, tone, lang)}</a>`;
  const notes = [publisher && `<bdi>${escapeHtml(publisher)}</bdi>`, date && timeHtml(date, m)].filter(Boolean);
  const note = more ?? notes.join(' · ');
  const heading = `h${String(level)}`;
  return `<li class="tone ${tone}"><${heading}>${title}</${heading}>${note && `\n<p>${note}</p>`}</li>`;
}

/** A name with the label before it. */
export function nameHtml({ label, ownLabel, text, quoted }: CaseName, tone: Tone, lang: string | undefined): string {
  const colon = text && `<span class="hidden">${colonAfter(label)}</span>`;
  const own = ownLabel ? lang : undefined;
  const said = `<span${attributes({ class: 'label', lang: own })}>${toneIcon(tone)}${escapeHtml(label)}${colon}</span>`;
  if (!text) return said;
  const words = `<bdi${attributes(languageOf(lang))}>${escapeHtml(text)}</bdi>`;
  return `${said} ${quoted ? `<span class="quoted">${words}</span>` : words}`;
}

/** A date in words. */
export const timeHtml = (date: string, m: Messages): string =>
  `<time${attributes({ datetime: date })}>${escapeHtml(m.date(date))}</time>`;

/** A part of a long list. */
export interface Part<T> {
  entries: readonly T[];
  /** The part's number, from 1, and the number of parts: at least one. */
  number: number;
  parts: number;
}

/** Divides a list. @param most The number of entries of a part. */
export function* inParts<T>(all: readonly T[], most: number): Generator<Part<T>> {
  const parts = Math.max(1, Math.ceil(all.length / most));
  for (let number = 1; number <= parts; number++) {
    yield { entries: all.slice((number - 1) * most, number * most), number, parts };
  }
}

/** Links to the first, the last and the neighbouring parts; empty if there is only one. @param hrefOf That of a part. */
export function partLinks(
  { number, parts }: Part<unknown>,
  hrefOf: (number: number) => string,
  { sm, lm }: SiteTexts,
): string {
  if (parts === 1) return '';
  const numbers = [1, number - 1, number, number + 1, parts].filter((one) => one >= 1 && one <= parts);
  const links = [...new Set(numbers)].map((one) => {
    const said = escapeHtml(lm.number(one));
    const current = one === number ? 'page' : undefined;
    return `<li><a${attributes({ href: hrefOf(one), 'aria-current': current })}>${said}</a></li>`;
  });
  return lines([
    `<nav${attributes({ class: 'pages', 'aria-label': sm.pages })}><ul role="list">`,
    ...links,
    '</ul></nav>',
  ]);
}

/** The number of a part behind the title of its page: none for the first. */
export const partTitle = ({ number, parts }: Part<unknown>): string =>
  number === 1 ? '' : ` (${String(number)}/${String(parts)})`;
