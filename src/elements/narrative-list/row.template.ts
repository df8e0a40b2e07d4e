import { html, nothing, type TemplateResult } from 'lit';
import { nameCase, type Nameable } from '../../content/name.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import { toneOf } from '../../model/verdict.js';
import type { Row } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { own } from '../base/inline.template.js';
import { LABEL_LENGTH, verdict } from '../base/verdict.template.js';

/** A row as it is shown. */
export interface RowView {
  row: Row;
  /** Marks what was searched for. */
  marked: (text: string) => unknown;
  /** Where it was found, if not in what the row shows. */
  excerpt: Excerpt | undefined;
  /** Countries, outlets and where it comes from, in words. */
  notes: string[];
  /** The card, where the row is open. */
  card: unknown;
  onToggle: (open: boolean) => void;
}

/** A part of a text in which something was found. */
export interface Excerpt {
  /** What the text is: a claim and a story's name stand in quotation marks. */
  of: 'claim' | 'reality' | 'story';
  text: string;
}

/** What names a row, as a case is named everywhere. */
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
 * A row: the verdict and the title in one heading, where it spread, the date; below them the card, where it is open. A row
 * that has no more to show leads to the page of the case, where it has one.
 */
export function row(view: RowView, level: number, m: Messages): TemplateResult {
  const { row: of, marked, notes, excerpt, card, onToggle } = view;
  const { date, url, bare } = of;
  const named = nameableRow(of);
  const { text, quoted } = nameCase(named, m);
  const title = text ? html`<span class="words ${quoted ? 'quoted' : ''}">${own(of, marked(text))}</span>` : nothing;
  const open = !!card;
  const name = [verdict(named, m, LABEL_LENGTH), ' ', title];
  return html`<li class="row tone ${of.retracted ? 'none' : toneOf(of.verdict)}" part="row">
    ${heading(level, 'row-title', bare ? titleLink(url, name) : discloser(open, name, onToggle))}
    ${date ? html`<p class="small when"><time datetime=${date}>${m.date(date)}</time></p>` : nothing}
    ${excerpt ? html`<p class="small what">${found(excerpt, of, marked, m)}</p>` : nothing}
    ${
      notes.length
        ? html`<p class="small what">${notes.map((note, index) => [index ? ' · ' : '', marked(note)])}</p>`
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

function found({ of, text }: Excerpt, row: Row, marked: RowView['marked'], m: Messages): unknown {
  const label = { claim: m.claim, reality: m.reality, story: m.story }[of];
  const said = of === 'reality' ? text : quote(text, row.lang ?? m.lang);
  return html`${label}: ${own(row, marked(said))}`;
}

/** A text with what was searched for in `<mark>`. */
export function withMarks(text: string, marks: [number, number][]): unknown {
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, html`<mark>${text.slice(start, end)}</mark>`];
  });
  return at ? [...parts, text.slice(at)] : text;
}
