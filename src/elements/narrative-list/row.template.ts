import { html, nothing, type TemplateResult } from 'lit';
import { nameCase, type Nameable } from '../../content/name.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import { toneOf } from '../../model/verdict.js';
import type { Row } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { inLanguageOf } from '../base/inline.template.js';
import { LABEL_LENGTH, verdict } from '../base/verdict.template.js';
import type { Excerpt } from './excerpt.js';
import type { RowView } from './list-view.js';

type Highlights = (text: string) => [number, number][];

/** The fields that name a row, as a case is named everywhere. */
export function nameableRow({ title, isClaim, verdict: found, retracted, lang }: Row): Nameable {
  return {
    title,
    isClaim,
    ...(found && { verdict: found }),
    ...(lang !== undefined && { lang }),
    ...(retracted && { status: 'retracted' as const }),
  };
}

/**
 * A row: the verdict and the title in one heading, notes, the date; below them the card, if it is open. A row without
 * anything more to show links to the page of the case, if it has one.
 * @param highlights Returns the parts of a text that match the typed words.
 * @param card The card, if the row is open.
 */
export function row(
  { row: of, notes, excerpt }: RowView,
  level: number,
  highlights: Highlights,
  card: unknown,
  onToggle: (open: boolean) => void,
  m: Messages,
): TemplateResult {
  const { date, url, bare } = of;
  const highlighted = (text: string): unknown => withHighlights(text, highlights(text));
  const named = nameableRow(of);
  const { text, quoted } = nameCase(named, m);
  const title = text
    ? html`<span class="words ${quoted ? 'quoted' : ''}">${inLanguageOf(of, highlighted(text))}</span>`
    : nothing;
  const open = !!card;
  const name = [verdict(named, m, LABEL_LENGTH), ' ', title];
  return html`<li class="row tone ${of.retracted ? 'none' : toneOf(of.verdict)}" part="row">
    ${heading(level, 'row-title', bare ? titleLink(url, name) : discloser(open, name, onToggle))}
    ${date ? html`<p class="small when"><time datetime=${date}>${m.date(date)}</time></p>` : nothing}
    ${excerpt ? html`<p class="small what">${found(excerpt, of, highlighted, m)}</p>` : nothing}
    ${
      notes.length
        ? html`<p class="small what">${notes.map((note, index) => [index ? ' · ' : '', highlighted(note)])}</p>`
        : nothing
    }
    ${card}
  </li>`;
}

function titleLink(url: string | undefined, name: unknown): TemplateResult {
  return url
    ? html`<a class="plain" href=${url} rel="noopener">${name}</a>`
    : html`<span class="plain" tabindex="-1">${name}</span>`;
}

function found({ of, text }: Excerpt, row: Row, highlighted: (text: string) => unknown, m: Messages): unknown {
  const label = { claim: m.claim, reality: m.reality, story: m.story }[of];
  const said = of === 'reality' ? text : quote(text, row.lang ?? m.lang);
  return html`${label}: ${inLanguageOf(row, highlighted(said))}`;
}

/** A text with its highlights in `<mark>`. */
export function withHighlights(text: string, highlights: readonly (readonly [number, number])[]): unknown {
  let at = 0;
  const parts = highlights.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, html`<mark>${text.slice(start, end)}</mark>`];
  });
  return at ? [...parts, text.slice(at)] : text;
}
