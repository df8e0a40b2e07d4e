import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import { inLanguageOf } from '../base/inline.template.js';
import { h, type Content, type Markup } from '../base/markup.js';
import { ownVerdict, shownTone } from '../base/verdict.template.js';

/** A verdict in one line, with who judged; a link if there is a page to read. */
export function badge(c: Case, m: Messages): Markup {
  const by = judgeOf(c);
  return h(
    c.url ? 'a' : 'span',
    { class: `ui ${shownTone(c)}`, part: 'badge', href: c.url, rel: c.url && 'noopener', lang: m.lang, dir: m.dir },
    ownVerdict(c, m),
    by && [
      // The name for ears stays where a publisher hides the one for eyes.
      h('span', { class: 'hidden' }, ` (${by})`),
      h('span', { class: 'by', part: 'by', 'aria-hidden': 'true' }, ' ', inLanguageOf(c, by)),
    ],
  );
}

/** What is told in one line while there is no verdict and no fallback. */
export function note(told: Content, m: Messages): Markup {
  return h('span', { class: 'ui none', part: 'status', role: 'status', lang: m.lang, dir: m.dir }, told);
}

/** The publisher; where none is named, the site that the verdict stands on. */
function judgeOf({ publisher, url }: Case): string | undefined {
  return publisher?.name ?? (url && new URL(url).hostname.replace(/^www\./, ''));
}
