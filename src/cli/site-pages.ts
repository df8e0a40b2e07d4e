/** Builds the pages of a site, as text. */
import type { CaseName } from '../content/name.js';
import { colonAfter } from '../content/name.js';
import type { Messages } from '../i18n/messages.js';
import type { Tone } from '../model/case.js';
import { directionOf } from '../model/language.js';
import { escapeHtml } from '../content/escape.js';
import { attributes, languageOf } from '../render/html.js';
import { openGraphLocale } from './open-graph-locale.js';
import { integrityOf, packageFile } from './package-files.js';
import { cardChunk, preload, scriptTag } from '../render/snippets.js';
import { toneIcon } from '../render/tone-icon.js';

/** Settings that all pages of a site share; addresses are relative to the page. */
export interface PageSettings {
  /** The relative path from the page to the root: empty, or `../`. */
  root: string;
  /** The folder of the scripts. */
  scripts: string;
  siteTitle: string;
}

/** The content of a case's own page. Addresses are absolute, except those of files beside the page. */
export interface CasePage extends PageSettings {
  lang: string;
  title: string;
  description: string;
  /** The case's canonical page, perhaps on another site. */
  canonical: string;
  /** This page. */
  url: string;
  /** The case in all its languages, this one included; empty if it has no translation. */
  languages: readonly { lang: string; url: string }[];
  json: string;
  oembed: string;
  image: string;
  publisher: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  /** ClaimReview if this is the canonical page, else empty. */
  jsonLd: string;
  /** The rendered card. */
  card: string;
}

const meta = (given: Record<string, string | undefined>): string =>
  given['content'] === undefined ? '' : `<meta${attributes(given)}>`;
const link = (given: Record<string, string>): string => `<link${attributes(given)}>`;
const lines = (texts: string[]): string => texts.filter(Boolean).join('\n');

const head = ({ root, title }: { root: string; title: string }): string[] => [
  '<meta charset="utf-8">',
  `<title>${escapeHtml(title)}</title>`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  link({ rel: 'stylesheet', href: `${root}site.css` }),
];

const SCRIPT = 'debunk.js';
/** The styles of all cards, relative to the root. */
export const CARD_CSS = 'card.css';

let known: { integrity: string; chunk: ReturnType<typeof cardChunk> } | undefined;

/** The digest of the script, and the card's chunk: read once, for the first page. */
const checked = (): NonNullable<typeof known> =>
  (known ??= { integrity: integrityOf(SCRIPT), chunk: cardChunk(packageFile(SCRIPT).toString()) });

/** The script, checked. */
const script = (folder: string): string => scriptTag({ type: 'module', src: folder + SCRIPT }, checked().integrity);

/** The styles of a card, the script, and what it loads for a card in the first screen. */
function forCard({ root, scripts }: PageSettings): string[] {
  const { chunk } = checked();
  return [
    link({ rel: 'preload', as: 'style', href: root + CARD_CSS }),
    preload(scripts + chunk.name, chunk.integrity),
    script(scripts),
  ];
}

const open = (lang: string): string[] => ['<!doctype html>', `<html${attributes({ lang, dir: directionOf(lang) })}>`];

/** The page of a case. */
export function casePage(page: CasePage): string {
  const { root, siteTitle, title, description, publisher } = page;
  const og = (property: string, content: string | undefined): string => meta({ property, content });
  return lines([
    ...open(page.lang),
    '<head>',
    ...head({ root, title: publisher && publisher !== title ? `${title} – ${publisher}` : title }),
    meta({ name: 'description', content: description }),
    link({ rel: 'canonical', href: page.canonical }),
    ...page.languages.map(({ lang, url }) => link({ rel: 'alternate', hreflang: lang, href: url })),
    link({ rel: 'alternate', type: 'application/json', href: page.json }),
    link({ rel: 'alternate', type: 'application/json+oembed', href: page.oembed, title }),
    link({ rel: 'alternate', type: 'application/rss+xml', href: `${root}feed.xml`, title: siteTitle }),
    og('og:type', 'article'),
    og('og:title', title),
    og('og:description', description),
    og('og:url', page.canonical),
    og('og:site_name', publisher ?? siteTitle),
    og('og:locale', openGraphLocale(page.lang)),
    og('og:image', page.image),
    og('og:image:type', page.image.endsWith('.png') ? 'image/png' : 'image/svg+xml'),
    og('og:image:width', '1200'),
    og('og:image:height', '630'),
    og('og:image:alt', title),
    og('article:published_time', page.published),
    og('article:modified_time', page.updated),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
    meta({ name: 'twitter:image', content: page.image }),
    meta({ name: 'twitter:image:alt', content: title }),
    page.jsonLd && `<script type="application/ld+json">${page.jsonLd}</script>`,
    ...forCard(page),
    '</head>',
    '<body>',
    `<header><p><a href="${root}index.html">${escapeHtml(siteTitle)}</a></p></header>`,
    '<main>',
    page.card,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
}

/** The page of a case for iframes: only the card; links leave the frame, and the embedding page is told the height. */
export function framePage(page: CasePage): string {
  const { root, scripts, lang, title, canonical, oembed, card } = page;
  return lines([
    ...open(lang),
    '<head>',
    '<base target="_blank">',
    ...head({ root, title }),
    '<meta name="robots" content="noindex">',
    link({ rel: 'canonical', href: canonical }),
    // WordPress makes the frame's address of a frame that is pasted.
    link({ rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    `<script defer src="${scripts}debunk-frame-page.js"></script>`,
    ...forCard(page),
    '</head>',
    '<body class="frame">',
    card,
    '</body>',
    '</html>',
    '',
  ]);
}

/** A case in a list: its name, its page relative to the list, and its dates. */
export interface SiteRow extends CaseName {
  lang: string | undefined;
  url: string;
  tone: Tone;
  publisher: string | undefined;
  date: string | undefined;
  /** The latest unambiguous date, for sorting; empty if there is none. */
  changed: string;
}

/** One page of the list of all cases. */
export interface ListPage extends PageSettings {
  lang: string;
  url: string;
  rows: readonly SiteRow[];
  /** The address of a prepared collection that readers can search instead of these rows. */
  collection: string | undefined;
  /** This page's number, from 1, and the number of pages. */
  number: number;
  pages: number;
  fileOf: (number: number) => string;
}

/** A page of the list. Without scripts it shows the rows; with scripts they can be searched. */
export function listPage(page: ListPage, m: Messages): string {
  const { root, scripts, siteTitle, lang, url, rows, collection, number, pages, fileOf } = page;
  const numbers = [1, number - 1, number, number + 1, pages].filter((one) => one >= 1 && one <= pages);
  const links = [...new Set(numbers)].map((one) =>
    one === number ? `<b>${String(one)}</b>` : `<a href="${fileOf(one)}">${String(one)}</a>`,
  );
  const feed = (type: string, name: string, title: string): string =>
    link({ rel: 'alternate', type, href: root + name, title });
  const list = lines([
    `<ul class="rows" role="list">\n${rows.map((row) => rowItem(row, m)).join('\n')}\n</ul>`,
    pages > 1 ? `<p class="pages">${links.join(' ')}</p>` : '',
  ]);
  const searched = collection && attributes({ src: collection, 'url-state': 's', lang });
  return lines([
    ...open(lang),
    '<head>',
    ...head({ root, title: siteTitle }),
    link({ rel: 'canonical', href: url }),
    feed('application/rss+xml', 'feed.xml', siteTitle),
    feed('application/feed+json', 'feed.json', siteTitle),
    feed('application/rss+xml', 'corrections.xml', `${siteTitle}: ${m.corrections}`),
    searched ? script(scripts) : '',
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(siteTitle)}</h1></header>`,
    '<main>',
    searched ? `<narrative-list${searched}>\n${list}\n</narrative-list>` : list,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
}

/** A row: one heading with the verdict before the case's name. */
function rowItem({ label, ownLabel, text, quoted, lang, url, tone, publisher, date }: SiteRow, m: Messages): string {
  const own = languageOf(lang);
  const said = `<span${attributes({ class: 'label', lang: ownLabel ? lang : undefined })}>${toneIcon(tone)}${escapeHtml(label)}<span class="hidden">${colonAfter(label)}</span></span>`;
  const words = `<span${attributes({ class: quoted ? 'quoted' : undefined, ...own })}>${escapeHtml(text)}</span>`;
  const title = `<a${attributes({ href: url })}>${said}${text && ` ${words}`}</a>`;
  const day = date && m.date(date);
  const notes = [
    publisher && `<bdi>${escapeHtml(publisher)}</bdi>`,
    day && `<time${attributes({ datetime: date })}>${escapeHtml(day)}</time>`,
  ];
  return `<li class="${tone}"><h2>${title}</h2>\n<p>${notes.filter(Boolean).join(' · ')}</p></li>`;
}

/** The style sheet of a site; cards inherit font and colours from it. */
export const SITE_CSS = `:root {
  color-scheme: light dark;
  color: light-dark(#16181d, #eceae4);
  background: light-dark(#fff, #16181d);
  font: 100%/1.5 Georgia, 'Times New Roman', serif;
}
body {
  max-inline-size: 46rem;
  margin: 0 auto;
  padding: 0 1rem 3rem;
}
body.frame {
  display: flow-root;
  max-inline-size: none;
  padding: 0.5rem 1rem;
}
header {
  padding-block: 1rem;
}
header > * {
  margin: 0;
  font: 700 1rem/1.5 ui-sans-serif, system-ui, sans-serif;
}
a {
  color: light-dark(#1a4fa0, #9dc1ff);
  text-underline-offset: 0.15em;
}
header a {
  color: inherit;
}
.rows {
  margin: 0;
  padding: 0;
  list-style: none;
}
.rows > li {
  padding-block: 1rem;
  border-block-start: 1px solid light-dark(#ccc, #444);
}
.rows h2 {
  margin: 0 0 0.25rem;
  font-size: 1.2rem;
  line-height: 1.3;
}
.rows h2 > a {
  display: block;
  text-decoration: none;
}
.rows h2 > a > :not(.label) {
  text-decoration: underline;
}
.rows p {
  margin: 0;
  color: light-dark(#55585f, #a9a69e);
  font: 0.875rem/1.5 ui-sans-serif, system-ui, sans-serif;
}
.label {
  display: block;
  color: var(--tone);
  font: 700 0.875rem/1.5 ui-sans-serif, system-ui, sans-serif;
}
.label svg {
  block-size: 1.1em;
  margin-inline-end: 0.4em;
  vertical-align: -0.2em;
  fill: currentColor;
}
.quoted {
  padding-inline-start: 0.5em;
  border-inline-start: 4px solid var(--tone);
  background: light-dark(#f5f3ee, #1f2125);
}
.hidden {
  position: absolute;
  inline-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.false {
  --tone: light-dark(#ac1a1c, #ff8a7a);
}
.misleading {
  --tone: light-dark(#864f00, #f2b84b);
}
.unproven {
  --tone: light-dark(#535f6f, #b6bcc6);
}
.mixed {
  --tone: light-dark(#605191, #b9a8f0);
}
.true {
  --tone: light-dark(#1c6f3e, #6fd39b);
}
.none {
  --tone: light-dark(#5b5d63, #a9a69e);
}
.pages {
  display: flex;
  gap: 1rem;
}
@media print {
  .rows > li {
    break-inside: avoid;
  }
}
`;
