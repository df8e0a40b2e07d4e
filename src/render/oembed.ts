/** oEmbed 1.0 (https://oembed.com), type rich. */
import type { Messages } from '../i18n/messages.js';
import { nameCase, oneLine } from '../content/name.js';
import { caseToPlain } from '../content/plain.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { article } from './article.js';
import { attributes } from './html.js';
import type { RenderOptions } from './options.js';

type OembedOptions = Pick<RenderOptions, 'src' | 'script' | 'integrity' | 'frame' | 'maxWidth' | 'maxHeight'>;

const WIDTH = 600;
const CACHE_SECONDS = 3600;

/** The oEmbed response for a case, as JSON. */
export function oembed(c: Case, m: Messages, level: number, options: OembedOptions): string {
  const width = Math.min(WIDTH, options.maxWidth ?? WIDTH);
  const height = Math.min(estimatedHeight(c, m, width), options.maxHeight ?? Infinity);
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
    html: options.frame ? frame(options.frame, title, width, height) : element(c, m, level, options),
  });
}

function frame(src: string, title: string, width: number, height: number): string {
  return `<iframe${attributes({
    src,
    title,
    width: String(width),
    height: String(height),
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    loading: 'lazy',
    frameborder: '0',
  })}></iframe>`;
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
function estimatedHeight(c: Case, m: Messages, width: number): number {
  const letters = caseToPlain(c, m).length + (c.background ? richTextToPlain(c.background).length : 0);
  const lines = letters / (width / 8);
  return Math.round(420 + lines * 26 + 50 * (c.sources?.length ?? 0));
}
