/**
 * Reads and renders cases for every channel: `import { parseCases, renderCase } from 'debunk-widgets/render'`. Runs in Node,
 * Deno, Bun and edge workers: it needs nothing but JavaScript. Importing it has no effect.
 */
import { messagesFor } from '../i18n/messages-for.js';
import type { Case, Collection } from '../model/case.js';
import { article, articleList } from '../content/article.js';
import { declarative } from './declarative.js';
import { email } from './email.js';
import { jsonLd } from './json-ld.js';
import { markdown, markdownList } from './markdown.js';
import { oembed } from './oembed.js';
import { oneCase } from './one-case.js';
import type { CommonOptions, RenderListOptions, RenderOptions } from './options.js';
import { safeCase } from './safe-case.js';
import { svg } from './svg.js';
import { text, textList } from './text.js';

export { cardStyles } from './declarative.js';
export * from './options.js';
export { parseCases } from './parse-cases.js';
export { registerMessages, type LanguageTexts } from '../i18n/register.js';

/**
 * Renders a case.
 *
 * - `declarative`: a `<debunk-card>` with its shadow tree and styles, drawn before any script and taken over by it;
 * - `article`: one `<article>` of plain HTML, for the children of the element and for feeds;
 * - `email`: a table of 600 px with inline styles;
 * - `text`, `markdown`;
 * - `json-ld`: a ClaimReview of schema.org, safe inside a `<script>`; empty for a case retracted or without a verdict;
 * - `oembed`: an oEmbed 1.0 response of type rich, as JSON;
 * - `svg`: a share card of 1200 by 630.
 * @param entry A case as `parseCases` returns it, or a document as it came, in any supported format, with one case in it.
 * @returns The whole text. Rejects with a `TypeError` if there is not one case in a document.
 */
export async function renderCase(entry: object, options: RenderOptions): Promise<string> {
  const c = oneCase(entry);
  const m = await messagesFor(options.lang ?? c.lang ?? '');
  const level = levelOf(options);
  switch (options.as) {
    case 'article':
      return article(c, m, level);
    case 'text':
      return text(c, m);
    case 'markdown':
      return markdown(c, m, level);
    case 'email':
      return email(c, m, level);
    case 'json-ld':
      return jsonLd(c, m);
    case 'oembed':
      return oembed(c, m, level, options);
    case 'svg':
      return svg(c, m);
    case 'declarative':
      return declarative(c, m, level, options);
  }
}

/**
 * Renders many cases as a plain list: for each its verdict, its headline (or else its claim), its publisher and a link.
 * @param from A collection as `parseCases` returns it, or its cases.
 */
export async function renderList(from: Collection | readonly Case[], options: RenderListOptions): Promise<string> {
  const cases = ('cases' in from ? from.cases : from).map(safeCase);
  const m = await messagesFor(options.lang ?? cases[0]?.lang ?? '');
  const level = levelOf(options);
  switch (options.as) {
    case 'article':
      return articleList(cases, m, level);
    case 'text':
      return textList(cases, m);
    case 'markdown':
      return markdownList(cases, m, level);
  }
}

function levelOf({ headingLevel = 2 }: CommonOptions): number {
  return Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 6);
}
