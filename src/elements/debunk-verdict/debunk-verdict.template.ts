import type { Messages } from '../../i18n/messages.js';
import type { Case } from '../../model/case.js';
import { inLanguageOf } from '../base/inline.template.js';
import { h, type Markup } from '../base/markup.js';
import { ownVerdict, shownTone } from '../base/verdict.template.js';

/** A verdict in one line, with who judged; a link if there is a page to read. */
export function badge(c: Case, m: Messages): Markup {
  const { publisher, url } = c;
  // Where none is named, the site that the verdict stands on.
  const by = publisher?.name ?? (url && new URL(url).hostname.replace(/^www\./, ''));
  return h(
    url ? 'a' : 'span',
    { class: `ui ${shownTone(c)}`, part: 'badge', href: url, rel: url && 'noopener', lang: m.lang, dir: m.dir },
    ownVerdict(c, m),
    by && [
      // The name for ears stays where a publisher hides the one for eyes.
      h('span', { class: 'hidden' }, ` (${by})`),
      h('span', { class: 'by', part: 'by', 'aria-hidden': 'true' }, ' ', inLanguageOf(c, by)),
    ],
  );
}
