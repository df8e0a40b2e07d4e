/** Snippets that publishers paste into a page to show a case. */
import { escapeHtml } from './escape.js';
import { VERSION } from '../version.js';
import { attributes } from './html.js';

/** The forms of a snippet. */
export const SNIPPETS = ['element', 'line', 'div', 'iframe', 'address', 'wordpress', 'preload', 'oembed'] as const;
export type SnippetForm = (typeof SNIPPETS)[number];

/** The values that a snippet is made of. */
export interface SnippetParts {
  /** The address of the case's JSON. */
  src: string;
  /** The case as plain HTML, shown without the script. */
  fallback: string;
  /** The name of the case, for the title of a frame and the text of a link: `False: Headline`. */
  title: string;
  /** The address that readers go to. */
  link: string;
  /** The address of the case's page on a built site, which names its oEmbed response. */
  page?: string | undefined;
  /** The address of the script, pinned to a version, and its digest. */
  script: string;
  integrity?: string | undefined;
  /** The address of the card's chunk, and its digest. */
  chunk?: string | undefined;
  chunkIntegrity?: string | undefined;
  /** The address of the page for iframes. */
  frame?: string | undefined;
  /** The address of the script that gives iframes their height, and its digest. */
  frameScript?: string | undefined;
  frameIntegrity?: string | undefined;
  /** The address of the oEmbed response. */
  oembed?: string | undefined;
  /** Attributes of the card: `variant`, `order`, `theme`, `lang`. */
  card?: Record<string, string | undefined>;
}

/** The purpose of each form, in a few words. */
export const PURPOSES: Record<SnippetForm, string> = {
  element: 'for pages that you write yourself: the case can be read before the script is there, and without it',
  line: 'one line with a link in it, for Markdown and for a CMS',
  div: 'for Markdown and a CMS: the case can be read without the script, as in element',
  iframe:
    'for a CMS that allows frames but no scripts, or to keep page and card apart; for a site made with `debunk build`',
  address: 'alone on a line, for WordPress and other systems that support oEmbed; for a site made with `debunk build`',
  wordpress: 'a shortcode, for the plugin (dist/wordpress/debunk-widgets.zip)',
  preload:
    'for the <head> of a page that has a card on its first screen: loads its code along with the script, not after it',
  oembed:
    'for the <head> of the page that others link to, so that chats and CMSs find the card; for a site made with `debunk build`',
};

/** Where an editor pastes a snippet. In WordPress: into a block of HTML, or as text of the classic editor. */
export const PLACES = [
  'HTML',
  'CommonMark',
  'block, admin',
  'block, author',
  'classic, admin',
  'classic, author',
] as const;

/** What a reader gets: the `card`, in a `frame`, the case or a link to it as `text`; or nothing that is of use. */
export type Outcome = 'card' | 'frame' | 'text' | '-';

/** What becomes of each snippet for the body of a page, in the order of `PLACES`. Each cell is tested. */
export const OUTCOMES: Partial<Record<SnippetForm, readonly Outcome[]>> = {
  element: ['card', 'card', 'card', 'text', '-', 'text'],
  line: ['card', 'card', 'card', 'text', 'card', 'text'],
  div: ['card', 'card', 'card', 'text', 'card', 'text'],
  iframe: ['frame', 'frame', 'frame', 'text', 'frame', 'text'],
  address: ['-', '-', 'frame', 'frame', 'frame', 'frame'],
  wordpress: ['-', '-', 'card', 'card', 'card', 'card'],
};

/** The address of a file of the package on a public mirror of npm, pinned to this version. */
export const pinned = (name: string): string => `https://cdn.jsdelivr.net/npm/debunk-widgets@${VERSION}/dist/${name}`;

/** A snippet; undefined if an address that it needs is not known, as that of the frame. */
export function snippet(form: SnippetForm, parts: SnippetParts): string | undefined {
  const { src, fallback, title, card = {}, frame, oembed } = parts;
  const link = `<a${attributes({ href: parts.link })}>${escapeHtml(title)}</a>`;
  const script = scriptTag({ type: 'module', src: parts.script }, parts.integrity);
  const given = { src, ...card };
  switch (form) {
    case 'element':
      return `${script}\n<debunk-card${attributes(given)}>\n${fallback}\n</debunk-card>`;
    case 'line':
      // Only a link: a paragraph inside would end the one that editors put around an element they do not know.
      return `<debunk-card${attributes(given)}>${link}</debunk-card>${script}`;
    case 'div': {
      const data = Object.fromEntries(Object.entries(card).map(([name, value]) => [`data-${name}`, value]));
      return `<div${attributes({ 'data-debunk-card': src, ...data })}>\n${fallback}\n</div>\n${script}`;
    }
    case 'iframe': {
      if (!frame) return undefined;
      const frameScript = parts.frameScript && scriptTag({ defer: '', src: parts.frameScript }, parts.frameIntegrity);
      return [
        `<iframe${attributes({
          'data-debunk': '',
          src: frame,
          title,
          sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
          allow: 'clipboard-write',
          loading: 'lazy',
          width: '100%',
          height: '600',
          style: 'border:0',
        })}>${link}</iframe>`,
        frameScript,
      ]
        .filter(Boolean)
        .join('\n');
    }
    case 'address':
      return parts.page;
    case 'wordpress':
      return shortcode(given);
    case 'preload':
      return parts.chunk && parts.chunkIntegrity && preload(parts.chunk, parts.chunkIntegrity);
    case 'oembed':
      return (
        oembed && `<link${attributes({ rel: 'alternate', type: 'application/json+oembed', href: oembed, title })}>`
      );
  }
}

/** The card's chunk, relative to the script, and its digest, as they stand in the script. */
export function cardChunk(script: string): { name: string; integrity: string } {
  const [, name = '', digest = ''] = /"(debunk-card-[\w-]+)","([\w+/]{43})"/.exec(script) ?? [];
  if (!digest) throw new Error('The script names no chunk of the card.');
  return { name: `chunks/${name}.js`, integrity: `sha256-${digest}=` };
}

/** Has the browser fetch a chunk at once, with the digest that the script will ask for. */
export function preload(href: string, integrity: string): string {
  return `<link${attributes({ rel: 'modulepreload', href, integrity, crossorigin: 'anonymous' })}>`;
}

/** A script tag; with a digest, the browser checks what it gets. */
export function scriptTag(given: Record<string, string>, integrity: string | undefined): string {
  return `<script${attributes({ ...given, integrity, crossorigin: integrity && 'anonymous' })}></script>`;
}

/** Brackets and quotes would end a shortcode's attribute. */
function shortcode(given: Record<string, string | undefined>): string {
  const said = Object.entries(given).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escapeHtml(value).replaceAll('[', '%5B').replaceAll(']', '%5D')}"`,
  );
  return `[debunk_card${said.join('')}]`;
}
