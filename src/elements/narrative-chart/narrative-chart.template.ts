/** A chart of cases over time, the same in the element and on the pages of a built site. */
import { nameStory, type Story } from '../../content/story.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import type { Series, Split, Timeline } from '../../state/chart-data.js';
import { axisOf, barsPath, countsOn, FEWEST, peakOf, type Axis } from '../base/bars.js';
import { link } from '../base/inline.template.js';
import { h, type Content, type Markup } from '../base/markup.js';

/** More bars would be too narrow on a phone. */
const MOST_BARS = 120;
/** More names of years would not fit there. */
const MOST_YEARS = 6;
/** The height of the bars in the coordinates of their box, and the least height that can be seen. */
const HEIGHT = 100;
const LEAST = 2;

/** What a chart is drawn of. */
export interface ChartView {
  timeline: Timeline;
  /** What the timeline is split by. */
  by?: Split | undefined;
  /** The narrative, whose name is a claim; undefined if the chart is of all cases. */
  story?: Story | undefined;
  /** Who checked the cases, and the page that tells more of them. */
  publisher?: string | undefined;
  url?: string | undefined;
  /** What else is to be said, such as that some cases are missing. */
  notes?: readonly string[];
  /** Names a value of the split in words. */
  nameOf: (value: string) => string;
}

/** The tone of a chart, as of a group in a list. */
export function toneOf({ story }: ChartView): 'false' | 'none' {
  return story?.isFalse ? 'false' : 'none';
}

/**
 * A figure: its title, its source, bars for all cases and below them for each of the most frequent countries, outlets or
 * languages, these to one scale, and the same figures as a table.
 */
export function figure(view: ChartView, m: Messages, lm: ListMessages): Markup {
  const { timeline, by } = view;
  const { all, series } = timeline;
  const axis = all.months.length ? axisOf(yearsOf(all), MOST_BARS) : undefined;
  return h(
    'figure',
    { class: `timeline ${toneOf(view)}`, part: 'chart', lang: m.lang, dir: m.dir },
    caption(view, axis, m, lm),
    axis &&
      all.count >= FEWEST && [
        h('div', { class: 'all', part: 'bars' }, bars(all, [all], axis), years(axis, m)),
        by &&
          series.length > 0 &&
          h(
            'div',
            { class: 'split', part: 'split' },
            h('p', { class: 'by' }, lm.facets[by]),
            series.map((each) => strip(each, view, axis, m, lm)),
            years(axis, m),
          ),
      ],
    axis && table(view, axis, m, lm),
  );
}

/** The title, after its label, then in words how many cases there are, from when to when, and whose they are. */
function caption(
  { timeline, story, publisher, url, notes = [] }: ChartView,
  axis: Axis | undefined,
  m: Messages,
  lm: ListMessages,
): Markup {
  const { total, all } = timeline;
  const { months, count } = all;
  const inWords = (month = ''): string => m.date(month);
  const span = months.length > 0 && lm.span(inWords(months[0]?.value), inWords(months.at(-1)?.value));
  const peak = axis && count >= FEWEST && peakIn(all, axis, m, lm);
  const cases = lm.cases(total);
  const said = [story && cases, span, peak].filter(Boolean).join(' · ');
  return h(
    'figcaption',
    {},
    h('p', { class: 'name', part: 'title' }, story ? name(story, m) : cases),
    said && h('p', { class: 'note' }, said),
    (publisher ?? url) && h('p', { class: 'note', part: 'source' }, link(url, h('bdi', {}, publisher ?? url))),
    [count < total ? lm.shown(count, total) : '', ...notes]
      .filter(Boolean)
      .map((note) => h('p', { class: 'note' }, note)),
  );
}

/** The label of a narrative before its name. */
function name(story: Story, m: Messages): Content {
  const { label, text } = nameStory(story, m);
  return [
    h('span', { class: 'label', part: 'kicker' }, label),
    ' ',
    h('span', { class: 'quoted' }, h('bdi', { lang: story.lang }, text)),
  ];
}

/** The bars of one value, below its name and what they say in words. */
function strip(of: Series, view: ChartView, axis: Axis, m: Messages, lm: ListMessages): Markup {
  return h(
    'div',
    { class: 'strip', key: of.value },
    h(
      'p',
      { class: 'note' },
      h('b', {}, h('bdi', {}, nameOf(of, view, lm))),
      ` ${lm.number(of.count)}`,
      of.months.length > 0 && ` · ${peakIn(of, axis, m, lm)}`,
    ),
    bars(of, view.timeline.series, axis),
  );
}

/** Bars, as high as their share of the highest one of some series. */
function bars(of: Series, beside: readonly Series[], axis: Axis): Markup {
  const counts = countsOn(axis, of.months);
  const most = Math.max(...beside.map(({ months }) => peakOf(countsOn(axis, months))[1]));
  const heights = axis.bars.map((name) => {
    const cases = counts.get(name);
    return cases ? Math.max(LEAST, (HEIGHT * cases) / most) : 0;
  });
  const width = axis.bars.length;
  return h(
    'svg',
    { viewBox: `0 0 ${String(width)} ${String(HEIGHT)}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('path', { d: barsPath(heights, width, HEIGHT) }),
  );
}

/** The names of some years, each at its beginning. */
function years({ first, last }: Axis, m: Messages): Markup {
  const count = last - first + 1;
  const step = Math.ceil(count / MOST_YEARS);
  return h(
    'div',
    { class: 'years', 'aria-hidden': 'true' },
    [...Array(count).keys()].map((index) =>
      h('span', {}, index % step ? undefined : h('span', {}, m.date(String(first + index)))),
    ),
  );
}

/** The figures that the bars show, without the months or years that have none. */
function table(view: ChartView, axis: Axis, m: Messages, lm: ListMessages): Markup {
  const { all, series } = view.timeline;
  const columns = [all, ...series].map((each) => ({ each, counts: countsOn(axis, each.months) }));
  const head = (each: Series): Content => (each === all ? lm.cases(all.count) : h('bdi', {}, nameOf(each, view, lm)));
  const rows = axis.bars.filter((name) => columns[0]?.counts.has(name));
  return h(
    'details',
    { part: 'figures' },
    h('summary', {}, lm.asTable),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          columns.map(({ each }) => h('th', { scope: 'col' }, head(each))),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((name) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, m.date(name)),
            columns.map(({ counts }) => h('td', {}, lm.number(counts.get(name) ?? 0))),
          ),
        ),
      ),
    ),
  );
}

function peakIn({ months }: Series, axis: Axis, m: Messages, lm: ListMessages): string {
  const [when, cases] = peakOf(countsOn(axis, months));
  return lm.peak(cases, m.date(when));
}

function nameOf({ value }: Series, view: ChartView, lm: ListMessages): string {
  return value ? view.nameOf(value) : lm.others;
}

function yearsOf({ months }: Series): [first: number, last: number] {
  const yearOf = (month = ''): number => Number(month.slice(0, 4));
  return [yearOf(months[0]?.value), yearOf(months.at(-1)?.value)];
}
