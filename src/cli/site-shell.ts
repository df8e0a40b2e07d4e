/** What all pages of a site have around their content: head, header and footer. */
import { escapeHtml } from '../content/escape.js';
import { directionOf } from '../model/language.js';
import { attributes } from '../content/html.js';
import type { Section } from './site-sections.js';
import { sectionPage } from './site-sections.js';
import type { SiteTexts } from './site-texts.js';

/** What a page needs to know of its site. */
export interface Frame {
  siteTitle: string;
  /** The path from the page to the root: empty, `../`, or for any place an absolute one. */
  root: string;
  sections: readonly Section[];
}

/** A file of a site that is about many cases. */
export interface SiteFile {
  /** Relative to the root. */
  path: string;
  content: string;
  /** Given for a page that search engines are told of: when it changed last; empty if that is not known. */
  changed?: string;
}

/** A page of a site. */
export interface Page extends Frame {
  lang: string;
  /** What search engines and tabs show. A claim in it stands behind its verdict. */
  title: string;
  /** Further lines of the head. */
  head: readonly string[];
  main: string;
  /** The RSS feed that the footer links to, relative to the root; that of the site by default. */
  feed?: string | undefined;
  /** Whether this is the first page of the list, which has a search field of its own. */
  isHome?: boolean;
}

export const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n');
export const link = (given: Record<string, string>): string => `<link${attributes(given)}>`;
export const meta = (given: Record<string, string | undefined>): string =>
  given['content'] === undefined ? '' : `<meta${attributes(given)}>`;

/** The beginning of every document. Its classes are those of the tokens: see render/token-styles.ts. */
export const open = (lang: string): string[] => [
  '<!doctype html>',
  `<html${attributes({ class: 'ui none', lang, dir: directionOf(lang) })}>`,
];

export const head = ({ root, title }: { root: string; title: string }): string[] => [
  '<meta charset="utf-8">',
  `<title>${escapeHtml(title)}</title>`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  link({ rel: 'stylesheet', href: `${root}site.css` }),
];

/** A whole document. */
export function document(page: Page, texts: SiteTexts): string {
  const { root, feed = 'feed.xml' } = page;
  return lines([
    ...open(page.lang),
    '<head>',
    ...head(page),
    ...page.head,
    '</head>',
    '<body>',
    header(page, texts),
    '<main>',
    page.main,
    '</main>',
    `<footer><p><a${attributes({ href: root + feed, type: 'application/rss+xml' })}>RSS</a></p></footer>`,
    '</body>',
    '</html>',
    '',
  ]);
}

/** Title, search and sections. The search is a plain form: it leads to the list with the words in its address. */
function header({ siteTitle, root, sections, lang, isHome }: Page, { m, sm }: SiteTexts): string {
  const name = `<a${attributes({ href: `${root}index.html` })}>${escapeHtml(siteTitle)}</a>`;
  const inOther = m.lang === lang ? {} : { lang: m.lang, dir: m.dir };
  const search = attributes({ type: 'search', name: 's.q', 'aria-label': sm.search, enterkeyhint: 'search' });
  const links = sections.map((section) => {
    const said = section === 'corrections' ? m.corrections : sm[section];
    return `<li><a${attributes({ href: root + sectionPage(section) })}>${escapeHtml(said)}</a></li>`;
  });
  return lines([
    '<header>',
    isHome ? `<h1>${name}</h1>` : `<p>${name}</p>`,
    isHome
      ? ''
      : `<form${attributes({ role: 'search', action: `${root}index.html`, ...inOther })}><input${search}> <button type="submit">${escapeHtml(sm.search)}</button></form>`,
    links.length ? `<nav${attributes(inOther)}><ul role="list">\n${links.join('\n')}\n</ul></nav>` : '',
    '</header>',
  ]);
}
