/** The pages of narratives, outlets and countries: one of each, and those that list them all. */
import { escapeHtml } from '../content/escape.js';
import { rssFeed } from './feeds.js';
import { feedItemOf, type ListedRow } from './site-entry.js';
import { groupsOf, verdictsOf, type SiteGroup } from './site-groups.js';
import { inParts, partLinks, partTitle, rowList } from './site-rows.js';
import { groupName, groupPage, narrativeFeed, sectionPage, type Grouped } from './site-sections.js';
import { document, lines, link, meta, type Frame, type SiteFile } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

/** How groups of a kind are shown. */
export interface GroupKind {
  by: Grouped;
  /** The name of a group in one line; a claim behind its label. */
  title: (group: SiteGroup) => string;
  /** What chats and search engines show below it; empty if there is nothing to say. */
  summary: (group: SiteGroup) => string;
  /** The title as HTML, in a heading. */
  name: (group: SiteGroup) => string;
  /** What stands below that heading, before the cases, as HTML. */
  about: (group: SiteGroup) => string;
  /** The level of the headings of cases. */
  level: number;
  /** Groups as a list, as HTML; and how many stand on a page. */
  list: (groups: readonly SiteGroup[]) => string;
  most: number;
  /** Whether each group has a feed. */
  hasFeeds?: boolean;
}

/** What these pages need to know of their site. */
export interface GroupSite extends Omit<Frame, 'root'> {
  /** The address of the site, with a trailing slash. */
  url: string;
  lang: string | undefined;
}

/** The number of cases on a page, and of entries in a feed. */
const ROWS = 100;
const IN_FEED = 50;

/** The pages of all groups of a kind, and those that list them. */
export function* groupFiles(
  kind: GroupKind,
  rows: readonly ListedRow[],
  site: GroupSite,
  texts: SiteTexts,
): Generator<SiteFile> {
  const groups = groupsOf(kind.by, rows);
  if (!groups.length) return;
  for (const group of groups) yield* pagesOf(group, kind, site, texts);
  yield* overview(groups, kind, site, texts);
}

/** The pages of a group, and its feed. */
function* pagesOf(group: SiteGroup, kind: GroupKind, site: GroupSite, texts: SiteTexts): Generator<SiteFile> {
  const { by, level } = kind;
  const { rows, value } = group;
  const root = '../';
  const file = groupName(by, value);
  const pageOf = (number: number): string => groupPage(by, file, number);
  const title = kind.title(group);
  const summary = [title, kind.summary(group)].filter(Boolean).join('. ');
  const feed = kind.hasFeeds ? narrativeFeed(file) : undefined;
  for (const part of inParts(rows, ROWS)) {
    const isFirst = part.number === 1;
    const path = pageOf(part.number);
    const content = document(
      {
        ...site,
        root,
        lang: site.lang ?? 'en',
        title: `${title}${partTitle(part)} – ${site.siteTitle}`,
        head: [
          link({ rel: 'canonical', href: site.url + path }),
          feed ? link({ rel: 'alternate', type: 'application/rss+xml', href: root + feed, title }) : '',
          meta({ name: 'description', content: summary }),
          meta({ property: 'og:type', content: 'website' }),
          meta({ property: 'og:title', content: title }),
          meta({ property: 'og:description', content: summary }),
          meta({ property: 'og:url', content: site.url + path }),
          meta({ property: 'og:site_name', content: site.siteTitle }),
        ],
        main: lines([
          `<h1>${kind.name(group)}</h1>`,
          isFirst ? kind.about(group) : '',
          rowList(part.entries, level, root, texts.m),
          partLinks(part, (number) => root + pageOf(number), texts),
        ]),
        feed,
      },
      texts,
    );
    yield { path, content, ...(isFirst && { changed: rows[0]?.changed ?? '' }) };
  }
  if (!feed) return;
  const head = { title: `${title} – ${site.siteTitle}`, home: site.url + pageOf(1), rss: site.url + feed, json: '' };
  const items = rows.slice(0, IN_FEED).map((row) => feedItemOf(row, site.url));
  yield { path: feed, content: rssFeed({ ...head, lang: site.lang }, items) };
}

/** The pages that list all groups of a kind. */
function* overview(
  groups: readonly SiteGroup[],
  kind: GroupKind,
  site: GroupSite,
  texts: SiteTexts,
): Generator<SiteFile> {
  const { by, most } = kind;
  const heading = texts.sm[by];
  for (const part of inParts(groups, most)) {
    const path = sectionPage(by, part.number);
    const content = document(
      {
        ...site,
        root: '',
        lang: site.lang ?? 'en',
        title: `${heading}${partTitle(part)} – ${site.siteTitle}`,
        head: [link({ rel: 'canonical', href: site.url + path })],
        main: lines([
          `<h1>${escapeHtml(heading)}</h1>`,
          kind.list(part.entries),
          partLinks(part, (number) => sectionPage(by, number), texts),
        ]),
      },
      texts,
    );
    yield { path, content, ...(part.number === 1 && { changed: '' }) };
  }
}

/** The cases of a group in numbers: `5 cases · 3 False · 2 No evidence · May 2020 to June 2021`. */
export function tally(group: SiteGroup, { m, lm }: SiteTexts): string {
  const month = (date: string): string => m.date(date.slice(0, 7));
  const days = group.rows.flatMap(({ when }) => when ?? []).sort();
  const [first, latest] = [days[0], days.at(-1)];
  return [
    escapeHtml(lm.cases(group.rows.length)),
    ...verdictsOf(group).map(
      ({ label = '', count }) => `${escapeHtml(lm.number(count))} <bdi>${escapeHtml(label)}</bdi>`,
    ),
    ...(first && latest ? [escapeHtml(lm.span(month(first), month(latest)))] : []),
  ].join(' · ');
}
