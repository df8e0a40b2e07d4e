/** The pages of a site: text in, text out. */
import { attributes, escapeHtml } from '../render/html.js';
import { directionOf } from '../model/language.js';

/** What all pages of a site share; addresses are relative to the page. */
export interface Frame {
  /** The way from the page to the root: empty, or `../`. */
  root: string;
  /** The folder of the scripts. */
  scripts: string;
  siteTitle: string;
}

/** What a case's own page is made of. Addresses are absolute, but for those of files beside the page. */
export interface CasePage extends Frame {
  lang: string;
  title: string;
  description: string;
  /** The page of the case that counts; perhaps on another site. */
  canonical: string;
  /** This page. */
  url: string;
  json: string;
  oembed: string;
  image: string;
  publisher: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  /** ClaimReview, where this is the canonical page; empty elsewhere. */
  jsonLd: string;
  /** The card, drawn. */
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

const open = (lang: string): string[] => ['<!doctype html>', `<html${attributes({ lang, dir: directionOf(lang) })}>`];

/** The page of a case. */
export function casePage(page: CasePage): string {
  const { root, scripts, siteTitle, title, description, publisher } = page;
  const og = (property: string, content: string | undefined): string => meta({ property, content });
  return lines([
    ...open(page.lang),
    '<head>',
    ...head({ root, title: publisher && publisher !== title ? `${title} – ${publisher}` : title }),
    meta({ name: 'description', content: description }),
    link({ rel: 'canonical', href: page.canonical }),
    link({ rel: 'alternate', type: 'application/json', href: page.json }),
    link({ rel: 'alternate', type: 'application/json+oembed', href: page.oembed, title }),
    link({ rel: 'alternate', type: 'application/rss+xml', href: `${root}feed.xml`, title: siteTitle }),
    og('og:type', 'article'),
    og('og:title', title),
    og('og:description', description),
    og('og:url', page.canonical),
    og('og:site_name', publisher ?? siteTitle),
    og('og:locale', page.lang.replace('-', '_')),
    og('og:image', page.image),
    og('og:image:type', 'image/svg+xml'),
    og('og:image:width', '1200'),
    og('og:image:height', '630'),
    og('og:image:alt', title),
    og('article:published_time', page.published),
    og('article:modified_time', page.updated),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
    page.jsonLd && `<script type="application/ld+json">${page.jsonLd}</script>`,
    `<script type="module" src="${scripts}debunk.js"></script>`,
    '</head>',
    '<body>',
    `<header><h1><a href="${root}index.html">${escapeHtml(siteTitle)}</a></h1></header>`,
    '<main>',
    page.card,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
}

/** The page of a case for iframes: the card alone; links leave the frame, and the height is told to whoever holds it. */
export function framePage({ root, scripts, lang, title, canonical, card }: CasePage): string {
  return lines([
    ...open(lang),
    '<head>',
    '<base target="_blank">',
    ...head({ root, title }),
    '<meta name="robots" content="noindex">',
    link({ rel: 'canonical', href: canonical }),
    `<script defer src="${scripts}debunk-frame-page.js"></script>`,
    `<script type="module" src="${scripts}debunk.js"></script>`,
    '</head>',
    '<body class="frame">',
    card,
    '</body>',
    '</html>',
    '',
  ]);
}

/** One page of the list of all cases. */
export interface ListPage extends Frame {
  lang: string;
  url: string;
  /** The list, drawn. */
  list: string;
  /** This page's number and how many there are, from 1. */
  number: number;
  pages: number;
  fileOf: (number: number) => string;
}

/** A page of the list. */
export function listPage({ root, siteTitle, lang, url, list, number, pages, fileOf }: ListPage): string {
  const numbers = [1, number - 1, number, number + 1, pages].filter((one) => one >= 1 && one <= pages);
  const links = [...new Set(numbers)].map((one) =>
    one === number ? `<b>${String(one)}</b>` : `<a href="${fileOf(one)}">${String(one)}</a>`,
  );
  return lines([
    ...open(lang),
    '<head>',
    ...head({ root, title: siteTitle }),
    link({ rel: 'canonical', href: url }),
    link({ rel: 'alternate', type: 'application/rss+xml', href: `${root}feed.xml`, title: siteTitle }),
    link({ rel: 'alternate', type: 'application/feed+json', href: `${root}feed.json`, title: siteTitle }),
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(siteTitle)}</h1></header>`,
    '<main>',
    list,
    pages > 1 ? `<p class="pages">${links.join(' ')}</p>` : '',
    '</main>',
    '</body>',
    '</html>',
    '',
  ]);
}

/** The style sheet of a site. Cards bring their own styles and take font and colours from here. */
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
  padding: 0;
}
header {
  padding-block: 1rem;
}
h1 {
  margin: 0;
  font: 700 1rem/1.5 ui-sans-serif, system-ui, sans-serif;
}
a {
  color: light-dark(#1a4fa0, #9dc1ff);
  text-underline-offset: 0.15em;
}
h1 a {
  color: inherit;
}
main > ul {
  padding: 0;
  list-style: none;
}
main > ul > li {
  padding-block: 1rem;
  border-block-start: 1px solid light-dark(#ccc, #444);
}
main > ul :is(h2, p) {
  margin: 0 0 0.25rem;
  font-size: 1.1rem;
  line-height: 1.3;
}
main > ul p {
  font-size: 1rem;
}
.pages {
  display: flex;
  gap: 1rem;
}
`;
