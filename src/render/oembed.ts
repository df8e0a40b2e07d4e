/** oEmbed 1.0 (https://oembed.com), type rich. */
import type { Messages } from '../i18n/messages.js';
import { escapeHtml } from '../content/escape.js';
import { nameCase, oneLine } from '../content/name.js';
import { caseToPlain } from '../content/plain.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { article } from '../content/article.js';
import { attributes } from '../content/html.js';
import type { RenderOptions } from './options.js';

type OembedOptions = Pick<
  RenderOptions,
  'src' | 'script' | 'integrity' | 'frame' | 'variant' | 'maxWidth' | 'maxHeight'
>;

const WIDTH = 600;
const CACHE_SECONDS = 3600;

/** The oEmbed response for a case, as JSON. */
export function oembed(c: Case, m: Messages, level: number, options: OembedOptions): string {
  const width = Math.min(WIDTH, options.maxWidth ?? WIDTH);
  const estimated = options.variant === 'compact' ? compactHeight(c, m, width) : fullHeight(c, m, width);
  const height = Math.min(estimated, options.maxHeight ?? Infinity);
  const title = oneLine(nameCase(c, m));
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: c.publisher?.name,
    provider_url: c.publisher?.url,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: options.frame ? framed(c, options.frame, title, width, height) : element(c, m, level, options),
  });
}

/**
 * A frame, and before it a link: WordPress shows the link until the frame has told its height, and takes `hidden` away;
 * for all others there is the frame alone.
 */
function framed(c: Case, src: string, title: string, width: number, height: number): string {
  const link = `<a${attributes({ href: c.url ?? src })}>${escapeHtml(title)}</a>`;
  const frame = `<iframe${attributes({
    src,
    title,
    width: String(width),
    height: String(height),
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    loading: 'lazy',
    frameborder: '0',
  })}></iframe>`;
  return `<blockquote class="wp-embedded-content" hidden>${link}</blockquote>${frame}`;
}

/** The article, inside the element if there is a script to upgrade it. */
function element(c: Case, m: Messages, level: number, { src, script, integrity }: OembedOptions): string {
  const fallback = article(c, m, level);
  if (!src || !script) return fallback;
  const crossorigin = integrity ? 'anonymous' : undefined;
  const loader = attributes({ type: 'module', src: script, integrity, crossorigin });
  return `<debunk-card${attributes({ src })}>${fallback}</debunk-card><script${loader}></script>`;
}

/** The estimated height of a card of a width, in px: the claim and the reality at 16 px, and the parts around them. */
function fullHeight(c: Case, m: Messages, width: number): number {
  const letters = caseToPlain(c, m).length + (c.background ? richTextToPlain(c.background).length : 0);
  return 420 + linesOf(letters, width) + 50 * (c.sources?.length ?? 0);
}

/** The same for the variant `compact`, which has only the first paragraph of the reality. */
function compactHeight(c: Case, m: Messages, width: number): number {
  const { reality } = c;
  return 250 + linesOf(caseToPlain(reality ? { ...c, reality: reality.slice(0, 1) } : c, m).length, width);
}

const linesOf = (letters: number, width: number): number => Math.round((letters / (width / 8)) * 26);
