/** What stands below the card on the page of a case: the other cases of its story, and the corrections beside its own. */
import { escapeHtml } from '../content/escape.js';
import { moreOfStory } from '../content/lines.js';
import type { Case } from '../model/case.js';
import { attributes } from '../content/html.js';
import type { CaseLinks, Mention } from './site-mentions.js';
import { nameHtml, rowList, rowOf } from './site-rows.js';
import { groupPage } from './site-sections.js';
import { lines } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

/**
 * The links as HTML; empty if there are none.
 * @param root The path from the page to the root. @param folder That of the cases.
 */
export function caseLinks(c: Case, links: CaseLinks, root: string, folder: string, { m, lm, sm }: SiteTexts): string {
  const { story, previous, next } = links;
  const rows = story?.others.map((other) => rowOf(other, folder, m)) ?? [];
  const turn = (mention: Mention | undefined, rel: string, said: string): string => {
    if (!mention) return '';
    const { url, tone, lang, ...name } = rowOf(mention, folder, m);
    const words = nameHtml(name, tone, lang);
    return `<p class="tone ${tone}"><a${attributes({ rel, href: root + url })}><span class="kicker">${escapeHtml(said)}</span> ${words}</a></p>`;
  };
  const turns = [turn(previous, 'prev', sm.previousCorrection), turn(next, 'next', sm.nextCorrection)].filter(Boolean);
  return lines([
    story
      ? lines([
          '<section class="more">',
          `<h2>${escapeHtml(moreOfStory(c, m) ?? '')}</h2>`,
          rows.length ? rowList(rows, 3, root, m) : '',
          `<p><a${attributes({ href: root + groupPage('narratives', story.name) })}>${escapeHtml(lm.cases(c.narrative?.count ?? 0))}</a></p>`,
          '</section>',
        ])
      : '',
    turns.length
      ? lines([`<nav${attributes({ class: 'turns', 'aria-label': m.corrections })}>`, ...turns, '</nav>'])
      : '',
  ]);
}
