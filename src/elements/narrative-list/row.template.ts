import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { directionOf } from '../../model/language.js';
import type { Row } from '../../state/list-data.js';
import { heading } from '../base/heading.js';
import { labelOf } from '../../content/name.js';
import { toneIcon } from '../base/verdict.template.js';

/** A row as it is shown. */
export interface RowView {
  row: Row;
  /** Marks what was searched for. */
  marked: (text: string) => unknown;
  /** Countries, outlets and where it comes from, in words. */
  notes: string[];
  /** The card, where the row is open. */
  card: unknown;
  onToggle: (open: boolean) => void;
}

/** A longer verdict is cut; the card has all of it. */
const LABEL_LENGTH = 40;

/** A row: the verdict where it has one, the title, where it spread, the date; below them the card, where it is open. */
export function row({ row: of, marked, notes, card, onToggle }: RowView, level: number, m: Messages): TemplateResult {
  const { lang, verdict, title, date, url } = of;
  const label = verdict ? labelOf(verdict, m) : '';
  const open = !!card;
  return html`<li class="row tone ${verdict?.tone ?? 'none'}" part="row">
    ${
      verdict
        ? html`<p class="verdict" part="verdict">
            ${toneIcon(verdict.tone)}<span class="hidden">${m.verdict}: </span
            ><bdi lang=${(verdict.label && lang) || nothing}
              >${label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH)}…` : label}</bdi
            >
          </p>`
        : nothing
    }
    <div class="what">
      ${heading(
        level,
        'row-title',
        html`<button type="button" class="plain" aria-expanded=${open} @click=${() => onToggle(!open)}>
          <bdi lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'}>${marked(title)}</bdi>
        </button>`,
      )}
      ${notes.length ? html`<p class="small">${notes.map((note, index) => [index ? ' · ' : '', marked(note)])}</p>` : nothing}
    </div>
    <p class="small when">
      ${date ? html`<time datetime=${date}>${m.date(date)}</time>` : nothing}
      ${url ? html`<a href=${url} part="link"><span class="hidden">${m.readMore}</span>↗︎</a>` : nothing}
    </p>
    ${card}
  </li>`;
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
