/** Outlets and countries: groups that are known by their names. */
import { escapeHtml } from '../content/escape.js';
import { namesIn } from '../i18n/names.js';
import { attributes } from '../content/html.js';
import { tally, type GroupKind } from './group-pages.js';
import type { SiteGroup } from './site-groups.js';
import { groupName, groupPage, type Grouped } from './site-sections.js';
import { lines } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

type Named = Exclude<Grouped, 'narratives'>;

/** The number of names on a page. */
const MOST = 500;

/** How outlets or countries are shown. */
export function nameGroups(by: Named, texts: SiteTexts): GroupKind {
  const { m, sm } = texts;
  // To appear is not to endorse.
  const note = by === 'outlets' ? `<p class="small">${escapeHtml(m.notEndorsing)}</p>` : '';
  return {
    by,
    title: ({ value }) => `${sm[by]}: ${shownName(by, value, texts)}`,
    summary: () => '',
    name: ({ value }) => `<bdi>${escapeHtml(shownName(by, value, texts))}</bdi>`,
    about: (group) => lines([`<p class="small">${tally(group, texts)}</p>`, note]),
    level: 2,
    list: (groups) => lines([note, nameList(by, groups, '', texts)]),
    most: MOST,
  };
}

/** Names as links to their pages, with the numbers of their cases. @param root The path from the page to the root. */
export function nameList(by: Named, groups: readonly SiteGroup[], root: string, texts: SiteTexts): string {
  const items = groups.map(({ value, rows }) => {
    const href = root + groupPage(by, groupName(by, value));
    const name = `<a${attributes({ href })}><bdi>${escapeHtml(shownName(by, value, texts))}</bdi></a>`;
    return `<li>${name} <span class="small">${escapeHtml(texts.lm.cases(rows.length))}</span></li>`;
  });
  return `<ul class="names" role="list">\n${items.join('\n')}\n</ul>`;
}

const shownName = (by: Named, value: string, texts: SiteTexts): string =>
  by === 'countries' ? countryName(value, texts) : value;

/** A country by its name in the language of the site, if the cases have its code; others as they are. */
export const countryName = (value: string, { m }: SiteTexts): string => namesIn(m.lang)('region', value);
