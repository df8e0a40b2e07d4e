/** What a site says of a case, and the files of the case, as text. */
import { nameCase, oneLine, type CaseName } from '../content/name.js';
import { shorten } from '../model/shorten.js';
import { messagesFor } from '../i18n/messages-for.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { renderCase } from '../render/index.js';
import { caseLinks } from './case-links.js';
import { toCaseInput } from './case-json.js';
import { shareImage } from './share-image.js';
import { surely } from './site-dates.js';
import type { PlannedCase } from './site-plan.js';
import { CARD_CSS, casePage, framePage, type CasePage } from './site-pages.js';
import type { Section } from './site-sections.js';
import { siteTexts } from './site-texts.js';

/** Settings that the cases of a site share. */
export interface SiteSettings {
  /** The site's future address, absolute, with a trailing slash. */
  url: string;
  title: string;
  /** The language of the labels; by default that of each case. */
  lang?: string | undefined;
  /** The folders of the scripts, of the cases and of the collection, relative to the root. */
  scripts: string;
  cases: string;
  collection: string;
  /** What the header of each page links to. */
  sections: readonly Section[];
  /** Whether share cards are PNGs too. */
  png: boolean;
}

/** The suffixes of a case's files. */
export const ENDINGS = ['.json', '.html', '.frame.html', '.svg', '.png', '.oembed.json'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The suffixes of each case's files on a site. */
export function endingsOf({ png }: Pick<SiteSettings, 'png'>): Ending[] {
  return ENDINGS.filter((ending) => png || ending !== '.png');
}

/** What the page of a case, the lists and the feeds have in common. */
export interface SiteCase {
  said: CaseName;
  /** The verdict and the headline, in one line. */
  title: string;
  description: string;
  /** The address of its page. */
  url: string;
  /** Whether that is the case's canonical page. */
  canonical: boolean;
  oembed: string;
  /** The page for frames as others show it: compact, since WordPress allows no more than 1000 px. */
  frame: string;
  image: string;
  /** Dates that are surely dates. */
  published: string | undefined;
  updated: string | undefined;
}

/** What a site says of a case. @param c A case with an address. @param name The name of its files. */
export async function siteCase(
  c: Case,
  name: string,
  site: Pick<SiteSettings, 'url' | 'lang' | 'cases' | 'png'>,
): Promise<SiteCase> {
  const address = (ending: Ending): string => `${site.url}${site.cases}${name}${ending}`;
  const url = address('.html');
  const said = nameCase(c, await messagesFor(site.lang ?? c.lang ?? ''));
  const title = oneLine(said);
  const about = c.status === 'retracted' ? '' : (c.verdict?.explanation ?? plain(c.reality) ?? '');
  return {
    said,
    title,
    description: shorten([title, about].filter(Boolean).join('. '), 300),
    url,
    canonical: c.url === url,
    oembed: address('.oembed.json'),
    frame: `${address('.frame.html')}?variant=compact`,
    image: address(site.png ? '.png' : '.svg'),
    published: surely(c.published),
    updated: surely(c.updated),
  };
}

/** Renders the files of a case. @returns Their content by path, in the order of their suffixes. */
export async function caseFiles(planned: PlannedCase, site: SiteSettings): Promise<Record<string, string | Buffer>> {
  const { case: c, name, links } = planned;
  const { lang, sections } = site;
  const texts = await siteTexts(lang ?? c.lang ?? '');
  const about = await siteCase(c, name, site);
  const root = '../';
  const page = {
    ...about,
    root,
    scripts: root + site.scripts,
    siteTitle: site.title,
    sections,
    lang: lang ?? c.lang ?? 'en',
    canonical: c.url ?? about.url,
    languages: languagesOf(c),
    json: `${name}.json`,
    publisher: c.publisher?.name,
    jsonLd: about.canonical ? await renderCase(c, { as: 'json-ld', lang }) : '',
  };
  const card = { as: 'declarative', lang, stylesheet: root + CARD_CSS } as const;
  const embed = { src: `${name}.json`, frame: `${name}.frame.html`, actions: 'link text share embed' };
  const svg = await renderCase(c, { as: 'svg', lang });
  const files: Record<Ending, string | Buffer> = {
    '.json': `${JSON.stringify(toCaseInput(c), null, 1)}\n`,
    '.html': casePage(
      { ...page, card: await renderCase(c, { ...card, ...embed, headingLevel: 1 }) },
      caseLinks(c, links, root, site.cases, texts),
      texts,
    ),
    '.frame.html': framePage({ ...page, card: await renderCase(c, card) }),
    '.svg': svg,
    '.png': site.png ? await shareImage(svg) : '',
    '.oembed.json': await renderCase(c, { as: 'oembed', lang, frame: about.frame, variant: 'compact' }),
  };
  return Object.fromEntries(endingsOf(site).map((ending) => [`${site.cases}${name}${ending}`, files[ending]]));
}

/** The addresses of a translated case by language, its own first; empty if it has no translation. */
function languagesOf({ lang, url, translations = [] }: Case): CasePage['languages'] {
  const found = new Map<string, string>();
  for (const one of [{ lang, url }, ...translations]) {
    if (one.lang && one.url && !found.has(one.lang)) found.set(one.lang, one.url);
  }
  return translations.length ? [...found].map(([lang, url]) => ({ lang, url })) : [];
}

const plain = (text: Case['reality']): string | undefined => text && richTextToPlain(text.slice(0, 1));
