/** A case as plain text, for the clipboard and for sharing: the verdict and the source come before the claim. */
import type { Messages } from '../i18n/messages.js';
import type { Case, Publisher } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { nameCase, type Nameable } from './name.js';

/** The credit: the verdict and its source, as in `False (Facts Example, https://…)`. */
export function creditOf(
  c: Nameable & { publisher?: Publisher | undefined; url?: string | undefined },
  m: Messages,
): string {
  const source = [c.publisher?.name, c.url].filter(Boolean).join(', ');
  const { label } = nameCase(c, m);
  return source ? `${label} (${source})` : label;
}

/** A whole case in a few paragraphs. */
export function caseToPlain(c: Case, m: Messages): string {
  const { claim, reality } = c;
  const { text, quoted } = nameCase(c, m);
  const said = claim?.text ? richTextToPlain(claim.text) : text;
  return [
    creditOf(c, m),
    claim?.text || quoted ? `${m.claim}: ${said}` : said,
    reality && `${m.reality}: ${richTextToPlain(reality)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
