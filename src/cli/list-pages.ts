/** The pages that list cases of all kinds: the list itself, corrections, and what stands in for a page that is missing. */
import { escapeHtml } from '../content/escape.js';
import { attributes } from '../content/html.js';
import type { ListedRow, SiteCorrection } from './site-entry.js';
import { script } from './site-pages.js';
import { inParts, partLinks, partTitle, rowItem, rowList, timeHtml } from './site-rows.js';
import { sectionPage } from './site-sections.js';
import { document, lines, link, meta, type SiteFile } from './site-shell.js';
import type { GroupSite } from './group-pages.js';
import type { SiteTexts } from './site-texts.js';

/** What these pages are made from. */
export interface ListSite extends GroupSite {
  /** The folder of the scripts. */
  scripts: string;
  /** The address of the prepared collection, relative to the root. */
  collection: string;
}

/** The number of cases on a page, and on the page of a missing one. */
const ROWS = 100;
const NEWEST = 10;

const listPage = (number: number): string => (number === 1 ? 'index.html' : `page-${String(number)}.html`);

/** The list of all cases. Without scripts its first page shows the newest; with scripts all can be searched. */
export function* listFiles(rows: readonly ListedRow[], site: ListSite, texts: SiteTexts): Generator<SiteFile> {
  const { m } = texts;
  const { siteTitle, url, lang = 'en' } = site;
  const feed = (type: string, href: string, title: string): string => link({ rel: 'alternate', type, href, title });
  for (const part of inParts(rows, ROWS)) {
    const isHome = part.number === 1;
    const searched = isHome && rows.length && attributes({ src: site.collection, 'url-state': 's', lang });
    const list = lines([rowList(part.entries, 2, '', m), partLinks(part, listPage, texts)]);
    const path = listPage(part.number);
    const content = document(
      {
        ...site,
        root: '',
        lang,
        title: siteTitle + partTitle(part),
        head: [
          link({ rel: 'canonical', href: isHome ? url : url + path }),
          feed('application/rss+xml', 'feed.xml', siteTitle),
          feed('application/feed+json', 'feed.json', siteTitle),
          feed('application/rss+xml', 'corrections.xml', `${siteTitle}: ${m.corrections}`),
          searched ? script(site.scripts) : '',
        ],
        main: searched ? `<narrative-list${searched}>\n${list}\n</narrative-list>` : list,
        isHome,
      },
      texts,
    );
    yield { path, content };
  }
}

/** A correction with the row of its case. */
export interface CorrectedRow extends SiteCorrection {
  row: ListedRow;
}

/** All corrections: each with the case as it stands now, and what was changed. */
export function* correctionFiles(
  corrections: readonly CorrectedRow[],
  site: ListSite,
  texts: SiteTexts,
): Generator<SiteFile> {
  if (!corrections.length) return;
  const { m } = texts;
  const item = ({ row, date, item: { summary } }: CorrectedRow): string =>
    rowItem(
      row,
      2,
      '',
      m,
      [date && timeHtml(date, m), `<bdi>${escapeHtml(summary)}</bdi>`].filter(Boolean).join(' · '),
    );
  for (const part of inParts(corrections, ROWS)) {
    const path = sectionPage('corrections', part.number);
    const content = document(
      {
        ...site,
        root: '',
        lang: site.lang ?? 'en',
        title: `${m.corrections}${partTitle(part)} – ${site.siteTitle}`,
        head: [
          link({ rel: 'canonical', href: site.url + path }),
          link({ rel: 'alternate', type: 'application/rss+xml', href: 'corrections.xml', title: m.corrections }),
        ],
        main: lines([
          `<h1>${escapeHtml(m.corrections)}</h1>`,
          `<ul class="rows" role="list">\n${part.entries.map(item).join('\n')}\n</ul>`,
          partLinks(part, (number) => sectionPage('corrections', number), texts),
        ]),
        feed: 'corrections.xml',
      },
      texts,
    );
    yield { path, content, ...(part.number === 1 && { changed: corrections[0]?.date ?? '' }) };
  }
}

/** What servers show for a page that there is not. It may stand at any depth, so its links begin at the server's root. */
export function missingFile(rows: readonly ListedRow[], site: ListSite, texts: SiteTexts): SiteFile {
  const { m, sm } = texts;
  const root = new URL(site.url).pathname;
  const newest = rows.slice(0, NEWEST);
  const content = document(
    {
      ...site,
      root,
      lang: site.lang ?? 'en',
      title: `${sm.notFound} – ${site.siteTitle}`,
      head: [meta({ name: 'robots', content: 'noindex' })],
      main: lines([
        `<h1>${escapeHtml(sm.notFound)}</h1>`,
        newest.length ? `<h2>${escapeHtml(sm.newest)}</h2>` : '',
        newest.length ? rowList(newest, 3, root, m) : '',
      ]),
    },
    texts,
  );
  return { path: '404.html', content };
}
