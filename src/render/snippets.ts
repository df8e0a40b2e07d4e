/** Snippets that publishers paste into a page to show a case. */
import { escapeHtml } from '../content/escape.js';
import { attributes } from './html.js';

/** The forms of a snippet. */
export const SNIPPETS = ['element', 'preload', 'line', 'div', 'iframe', 'wordpress', 'oembed'] as const;
export type SnippetForm = (typeof SNIPPETS)[number];

/** The values that a snippet is made of. */
export interface SnippetParts {
  /** The address of the case's JSON. */
  src: string;
  /** The case as plain HTML, shown without the script. */
  fallback: string;
  /** The name of the case, for the title of a frame: `False: Headline`. */
  title: string;
  /** The address of the script, pinned to a version, and its digest. */
  script: string;
  integrity?: string | undefined;
  /** The address of the card's chunk, and its digest. */
  chunk: string;
  chunkIntegrity: string;
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
  preload: 'into the <head> of a page whose first screen has a card: its code comes beside the script, not after it',
  line: 'one line, for the HTML block of a CMS',
  div: 'for a CMS that takes unknown elements away',
  iframe: 'for a CMS that allows no scripts but frames, and to keep the page and the card apart',
  wordpress: 'a shortcode; the lines of PHP go once into functions.php or a plugin',
  oembed: 'into the <head> of the page that others link to, so that chats and CMSs find the card',
};

/** A snippet; undefined if an address that it needs (the frame's or the oEmbed response's) is not known. */
export function snippet(form: SnippetForm, parts: SnippetParts): string | undefined {
  const { src, fallback, title, card = {}, frame, oembed } = parts;
  const script = scriptTag({ type: 'module', src: parts.script }, parts.integrity);
  const given = { src, ...card };
  switch (form) {
    case 'element':
      return `${script}\n<debunk-card${attributes(given)}>\n${fallback}\n</debunk-card>`;
    case 'preload':
      return preload(parts.chunk, parts.chunkIntegrity);
    case 'line':
      return `<debunk-card${attributes(given)}>${onOneLine(fallback)}</debunk-card>${script}`;
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
        })}></iframe>`,
        frameScript,
      ]
        .filter(Boolean)
        .join('\n');
    }
    case 'wordpress':
      // A bracket in the text must not be read as a shortcode.
      return `${shortcode(given)}${onOneLine(fallback).replaceAll('[', '&#91;').replaceAll(']', '&#93;')}[/debunk_card]\n\n${php(parts)}`;
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

/** Paragraphs without line breaks, which some content systems turn into paragraphs. */
function onOneLine(html: string): string {
  return html.replace(/\s*\n\s*/g, ' ').trim();
}

/** Brackets and quotes would end a shortcode's attribute. */
function shortcode(given: Record<string, string | undefined>): string {
  const said = Object.entries(given).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escapeHtml(value).replaceAll('[', '%5B').replaceAll(']', '%5D')}"`,
  );
  return `[debunk_card${said.join('')}]`;
}

function php({ script, integrity }: SnippetParts): string {
  const check = integrity ? ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"` : '';
  return `<?php // once, in functions.php or a plugin
add_shortcode( 'debunk_card', function ( $given, $content = '' ) {
	$card = '';
	foreach ( array( 'src', 'variant', 'order', 'theme', 'lang' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$value = 'src' === $name ? esc_url( $given[ $name ] ) : esc_attr( $given[ $name ] );
			$card .= ' ' . $name . '="' . $value . '"';
		}
	}
	return '<debunk-card' . $card . '>' . wp_kses_post( $content ) . '</debunk-card>'
		. '<script type="module" src="${escapeHtml(script)}"${check}></script>';
} );`;
}
