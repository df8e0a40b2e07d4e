/** The pages of a case: its own, and that for iframes. */
import { openGraphLocale } from './open-graph-locale.js';
import { integrityOf, packageFile } from './package-files.js';
import { cardChunk, preload, scriptTag } from '../content/snippets.js';
import { document, head, lines, link, meta, open, type Frame } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

/** The content of a case's own page. Addresses are absolute, except those of files beside the page. */
export interface CasePage extends Frame {
  /** The folder of the scripts, from the page. */
  scripts: string;
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

const SCRIPT = 'debunk.js';
/** What brings it once a reader turns to the card. */
const LATER = 'debunk-later.js';
/** The styles of all cards, relative to the root. */
export const CARD_CSS = 'card.css';

let known: { integrity: string; later: string; chunk: ReturnType<typeof cardChunk> } | undefined;

/** The digests of the scripts, and the card's chunk: read once, for the first page. */
const checked = (): NonNullable<typeof known> =>
  (known ??= {
    integrity: integrityOf(SCRIPT),
    later: integrityOf(LATER),
    chunk: cardChunk(packageFile(SCRIPT).toString()),
  });

/** The script, checked. @param folder That of the scripts, from the page. */
export const script = (folder: string): string =>
  scriptTag({ type: 'module', src: folder + SCRIPT }, checked().integrity);

const cardStyles = (root: string): string => link({ rel: 'preload', as: 'style', href: root + CARD_CSS });

/** The script, once a reader turns to the card. */
function scriptLater({ scripts }: CasePage): string {
  const { integrity, later } = checked();
  return scriptTag(
    { defer: '', src: scripts + LATER, 'data-src': scripts + SCRIPT, 'data-integrity': integrity },
    later,
  );
}

/** The page of a case. @param links What stands below its card, as HTML. */
export function casePage(page: CasePage, links: string, texts: SiteTexts): string {
  const { root, siteTitle, title, description, publisher } = page;
  const og = (property: string, content: string | undefined): string => meta({ property, content });
  const lead = [
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
    cardStyles(root),
    scriptLater(page),
  ];
  return document(
    {
      ...page,
      title: publisher && publisher !== title ? `${title} – ${publisher}` : title,
      head: lead,
      main: lines([page.card, links]),
    },
    texts,
  );
}

/** The page of a case for iframes: only the card; links leave the frame, and the embedding page is told the height. */
export function framePage(page: CasePage): string {
  const { root, scripts, lang, title, canonical, oembed, card } = page;
  const { chunk } = checked();
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
    cardStyles(root),
    preload(scripts + chunk.name, chunk.integrity),
    script(scripts),
    '</head>',
    '<body class="frame">',
    card,
    '</body>',
    '</html>',
    '',
  ]);
}
