import { labelOf } from '../../content/name.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import { quote } from '../../model/language.js';
import type { CaseLocation, Group, Sort } from '../../state/list-data.js';
import { discloser } from '../base/discloser.template.js';
import { heading } from '../base/heading.js';
import { link } from '../base/inline.template.js';
import { h, type Content, type Markup } from '../base/markup.js';
import { button } from '../base/status.template.js';
import { enough, type OpenGroup, type Section } from './arrange.js';
import { chart, chartScale, type ChartScale } from './chart.template.js';
import { facets } from './facets.template.js';
import { fault } from './fault.template.js';
import type { Drawing } from './drawing.js';
import type { ListView, RowView } from './list-view.js';
import { row, withHighlights } from './row.template.js';

/** The whole list. */
export function list(drawing: Drawing): Markup {
  const { view, reader, m, lm } = drawing;
  const { flat, groups, found, pinned } = view;
  const scale = chartScale(
    groups.entries.map(({ group }) => group),
    view.years,
  );
  return h(
    'div',
    { class: 'ui list none', part: 'list', tabindex: -1, lang: m.lang, dir: m.dir },
    view.searchable && h('div', { role: 'search', part: 'controls' }, field(drawing), facets(drawing)),
    h(
      'div',
      { class: 'bar' },
      h(
        'p',
        { class: 'small count', part: 'count', tabindex: -1 },
        summary(view, lm).map((each) => [each, ' ']),
        view.unsearched && button(m.retry, () => reader.retry()),
        view.more && button(lm.searchMore, view.more),
      ),
      sorter(drawing),
    ),
    h('p', { class: 'hidden', role: 'status', 'aria-atomic': 'true', key: 'status' }, view.announced),
    drawing.parts?.advice(drawing),
    view.list.faults.map(({ src, error }) => fault(error, drawing, `${lm.failed(src)} `)),
    view.partial && h('p', { class: 'small' }, lm.loadingRows),
    pinned &&
      h(
        'section',
        { class: 'pinned', 'aria-label': lm.linked },
        card(pinned, view.level, false, drawing),
        h(
          'p',
          {},
          button(lm.close, () => reader.closeLinked()),
        ),
      ),
    flat && (flat.entries.length || found) ? rowsIn(flat, view.level, drawing) : undefined,
    groups.entries.map((each) => group(each, scale, drawing)),
    rest(groups, drawing),
    !flat && foot(groups, drawing, () => reader.showMoreGroups(groups.entries.length)),
  );
}

/** In words: the number of cases and of groups found, the corrected words, and the number of cases searched so far. */
export function summary(view: ListView, lm: ListMessages): Content[] {
  const { found, by, flat, groups, corrected, searched, size, unsearched } = view;
  if ((!searched && size && !unsearched) || (!found && (flat ?? groups).pending)) return [lm.loadingRows];
  return [
    !found ? lm.nothing : flat || by === 'none' ? lm.cases(found) : `${lm.cases(found)} ${lm.groups(groups.total, by)}`,
    corrected && [`· ${lm.corrected} `, h('b', {}, corrected)],
    searched < size && `· ${unsearched ? lm.partialFailed : view.more ? lm.searched(searched) : lm.partial(searched)}`,
  ].filter(Boolean);
}

function field({ view: { selection, size }, reader, lm }: Drawing): Content {
  const { text } = selection;
  const clear = ({ currentTarget }: Event): void => {
    // The button disappears; the focus stays with the field.
    ((currentTarget as Element).previousElementSibling as HTMLElement).focus();
    reader.type('');
  };
  return [
    h('label', { class: 'kicker', for: 'text' }, lm.search(size)),
    h(
      'div',
      { class: 'field' },
      h('input', {
        id: 'text',
        type: 'search',
        part: 'search',
        autocomplete: 'off',
        enterkeyhint: 'search',
        '.value': text,
        oninput: ({ target }: Event) => reader.type((target as HTMLInputElement).value),
        onfocus: () => reader.prepareSearch(),
      }),
      text && h('button', { type: 'button', class: 'clear', 'aria-label': lm.clearSearch, onclick: clear }, '✕'),
    ),
  ];
}

function sorter({ view: { sort, sorts, found }, reader, lm }: Drawing): Content {
  if (found < 2) return undefined;
  const onchange = ({ target }: Event): void => reader.search({ sort: (target as HTMLSelectElement).value as Sort });
  return h(
    'div',
    { class: 'sort' },
    h(
      'select',
      { part: 'sort', 'aria-label': lm.sort, onchange },
      sorts.map((each) => h('option', { value: each, '.selected': each === sort }, lm.sorts[each])),
    ),
  );
}

/** A group: its name and the verdicts on its cases, before any of their claims. */
function group({ group: of, section }: OpenGroup<RowView>, scale: ChartScale | undefined, drawing: Drawing): Markup {
  const { view, reader, m, lm } = drawing;
  const { first, latest, value, lang } = of;
  const open = !!section;
  const month = (date = '') => m.date(date.slice(0, 7));
  const isStory = view.by === 'narrative' && !!value;
  const name = view.groupName(of);
  const shown = isStory ? quote(name, of.lang ?? m.lang) : name;
  const words = withHighlights(shown, view.highlights(shown));
  const title = [
    isStory && [h('span', { class: 'kicker' }, of.isFalse ? m.falseStory : m.story), ' '],
    h('span', { class: isStory ? 'words quoted' : 'words' }, h('bdi', { lang }, words)),
  ];
  return h(
    'section',
    { class: `group tone ${of.isFalse ? 'false' : 'none'}`, part: 'group' },
    h(
      'div',
      { class: 'top' },
      h(
        'div',
        {},
        heading(
          view.level,
          'group-title',
          discloser(open, title, (opened) => reader.toggleGroup(value, opened)),
        ),
        h(
          'p',
          { class: 'small tally', part: 'tally' },
          tally(of, m, lm),
          latest && ` · ${lm.span(month(first), month(latest))}`,
        ),
      ),
      chart(of, scale, m, lm),
    ),
    of.description || (open && of.url)
      ? h(
          'p',
          { class: 'about' },
          h('bdi', { lang }, of.description),
          ' ',
          open && of.url && link(of.url, m.aboutStory),
        )
      : undefined,
    section && rowsIn(section, view.level + 1, drawing, value),
  );
}

/** The number of cases, by verdict: `5 cases · 3 False · 2 No evidence`. */
function tally({ verdicts, count }: Group, m: Messages, lm: ListMessages): Content {
  return [lm.cases(count), verdicts.map((each) => [` · ${lm.number(each.count)} `, h('bdi', {}, labelOf(each, m))])];
}

function rowsIn(of: Section<RowView>, level: number, drawing: Drawing, value?: string): Content {
  const { view, reader, m } = drawing;
  return [
    // Safari takes a list without markers for a list only if it has the role.
    h(
      'ul',
      { class: 'rows', part: 'rows', role: 'list' },
      of.entries.map((each) => {
        const { location } = each;
        const shown = location && card(location, level + 1, true, drawing);
        return row(each, level, view.highlights, shown, (open) => reader.toggleRow(each.row, open), m);
      }),
    ),
    rest(of, drawing),
    foot(of, drawing, () => reader.showMoreRows(view, of.entries.length, value)),
  ];
}

/** The parts of a card that a list gives on, but for those that a list has itself. */
export const CARD_PARTS =
  'title, explanation, claim, tag, appearances, reality, aside, correction, reviews, background, sources, related, footer, publisher, actions, kicker, tombstone';

/** A whole case, in its row or above all rows. */
function card({ case: ready, src, error }: CaseLocation, level: number, inRow: boolean, drawing: Drawing): Content {
  if (error) return fault(error, drawing);
  if (!ready && !src) return h('p', { class: 'small' }, drawing.lm.loadingRows);
  return h('debunk-card', {
    part: 'card',
    exportparts: CARD_PARTS,
    theme: 'auto',
    loading: 'eager',
    'heading-level': level,
    src,
    '.case': ready,
    '.inRow': inRow,
    '.fetcher': drawing.fetcher,
  });
}

/** A note that more is loading, or the error that stopped it. */
function rest({ pending, error }: Section<unknown>, drawing: Drawing): Content {
  if (error) return fault(error, drawing);
  return pending && h('p', { class: 'small' }, drawing.lm.loadingRows);
}

function foot({ entries, total }: Section<unknown>, { view, lm }: Drawing, more: () => void): Content {
  const shown = entries.length;
  return (
    shown < total &&
    h(
      'p',
      { class: 'foot', part: 'more' },
      h(
        'button',
        { type: 'button', class: 'more', onclick: more },
        lm.more(enough(shown + view.pageSize, total) - shown),
      ),
      ' ',
      h('span', { class: 'small' }, lm.shown(shown, total)),
    )
  );
}
