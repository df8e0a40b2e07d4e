import { nameCase, type Nameable } from '../../content/name.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import { toneOf } from '../../model/verdict.js';
import type { Row } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { inLanguageOf } from '../base/inline.template.js';
import { h, type Content, type Markup } from '../base/markup.js';
import { LABEL_LENGTH, verdict } from '../base/verdict.template.js';
import type { Excerpt } from './excerpt.js';
import type { RowView } from './list-view.js';

type Highlights = (text: string) => [number, number][];

/** The fields that name a row, as a case is named everywhere. */
export function nameableRow(row: Row): Nameable {
  return row.retracted ? { ...row, status: 'retracted' } : row;
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
  card: Content,
  onToggle: (open: boolean) => void,
  m: Messages,
): Markup {
  const { date, url, bare } = of;
  const highlighted = (text: string): Content => withHighlights(text, highlights(text));
  const named = nameableRow(of);
  const { text, quoted } = nameCase(named, m);
  const title = text && h('span', { class: quoted ? 'words quoted' : 'words' }, inLanguageOf(of, highlighted(text)));
  const name = [verdict(named, m, LABEL_LENGTH), ' ', title];
  return h(
    'li',
    { class: `row tone ${of.retracted ? 'none' : toneOf(of.verdict)}`, part: 'row' },
    heading(level, 'row-title', bare ? titleLink(url, name) : discloser(!!card, name, onToggle)),
    date && h('p', { class: 'small when' }, h('time', { datetime: date }, m.date(date))),
    excerpt && h('p', { class: 'small what' }, found(excerpt, of, highlighted, m)),
    notes.length > 0 &&
      h(
        'p',
        { class: 'small what' },
        notes.map((note, index) => [index > 0 && ' · ', h('bdi', {}, highlighted(note))]),
      ),
    card,
  );
}

function titleLink(url: string | undefined, name: Content): Markup {
  return url
    ? h('a', { class: 'plain', href: url, rel: 'noopener' }, name)
    : h('span', { class: 'plain', tabindex: -1 }, name);
}

function found({ of, text }: Excerpt, row: Row, highlighted: (text: string) => Content, m: Messages): Content {
  const label = { claim: m.claim, reality: m.reality, story: m.story }[of];
  const said = of === 'reality' ? text : quote(text, row.lang ?? m.lang);
  return [label, ': ', inLanguageOf(row, highlighted(said))];
}

/** A text with its highlights in `<mark>`. */
export function withHighlights(text: string, highlights: readonly (readonly [number, number])[]): Content {
  let at = 0;
  const parts = highlights.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, h('mark', {}, text.slice(start, end))];
  });
  return [...parts, text.slice(at)];
}
