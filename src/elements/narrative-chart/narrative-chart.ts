import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { oneLine } from '../../content/name.js';
import { nameStory } from '../../content/story.js';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { Messages } from '../../i18n/messages.js';
import { chartReading, SPLITS, timelineOf, type ChartData, type Split } from '../../state/chart-data.js';
import type { Origin, Reading } from '../../state/source-controller.js';
import { ListElement } from '../base/list-element.js';
import { h, type Content } from '../base/markup.js';
import { ListLoadEvent } from '../narrative-list/events.js';
import { sheet } from './narrative-chart.styles.js';
import { figure, toneOf, type ChartView } from './narrative-chart.template.js';

/** The events of a chart whose details differ from those of other elements. */
interface ChartEvents {
  'debunk-load': ListLoadEvent;
}

/**
 * A narrative over time: how many cases it has in each month (over many years, in each year), in all and by country, outlet
 * or language.
 *
 * Its children are the fallback: they are shown until the chart is there, and kept if it never comes. A child
 * `<script type="application/json">` (or `application/ld+json`) is not shown: it holds the data.
 *
 * @slot - The fallback.
 *
 * @csspart chart - The whole chart, a figure.
 * @csspart title - The name of the narrative, after its label.
 * @csspart kicker - That label.
 * @csspart source - The publisher.
 * @csspart bars - The bars of all cases.
 * @csspart split - The bars by country, outlet or language.
 * @csspart figures - The table of the same figures.
 * @csspart button - One button.
 * @csspart status - What is told while there is no chart.
 * @csspart skeleton - What holds the place of a chart that has no fallback.
 *
 * @cssprop [--debunk-font=inherit] - Font of the text.
 * @cssprop [--debunk-font-heading=inherit] - Font of headlines and titles.
 * @cssprop [--debunk-font-labels=ui-sans-serif, system-ui, sans-serif] - Font of verdicts, labels, notes and buttons.
 * @cssprop [--debunk-ink=currentColor] - Colour of the text; all others follow it.
 * @cssprop [--debunk-paper] - Background, an opaque colour; the page's own by default, or `#fff` and `#16181d` with the theme `light` or `dark`.
 * @cssprop [--debunk-accent] - Colour of links, of the focus and of a list's rule; a blue made from the ink by default.
 * @cssprop [--debunk-radius=0] - Radius of corners; buttons and fields are rounded by default.
 * @cssprop [--debunk-space=1em] - Space between parts, and around them on a paper.
 * @cssprop [--debunk-rule=4px] - Width of the rule on top and of the edge of a claim.
 * @cssprop [--debunk-false] - Colour of the tone `false`; a red made from the ink by default.
 *
 * @cssState loading - The chart is not there yet.
 * @cssState ready - The chart is shown.
 * @cssState empty - There is no case to count.
 * @cssState error - The chart could not be shown.
 *
 * @keyboard Tab - Goes to the table of the figures, which is folded.
 * @keyboard Enter, Space - Opens or closes it.
 *
 * @fires {ListLoadEvent} debunk-load - The chart is drawn. Detail: `count` and `faults`, the sources that failed.
 * @fires {DebunkErrorEvent} debunk-error - The chart could not be shown. Detail: a `CaseError`.
 * @fires {DebunkCopyEvent} debunk-copy - The reader copied or dragged something out of the chart. Detail: `text`.
 */
export class NarrativeChart extends ListElement<ChartData, ChartEvents> {
  static override styles: CSSResultGroup = sheet;

  static override properties: PropertyDeclarations = { src: {}, cases: { attribute: false }, narrative: {}, by: {} };

  /**
   * Addresses of JSON, separated by white space: documents in any supported format, and prepared collections
   * (`index.json`).
   */
  override src?: string;

  /** The cases as ready data: a `Collection`, cases, or a parsed JSON document in any supported format. */
  cases?: unknown;

  /** The narrative, by its id, else by its name; all cases by default. */
  narrative?: string;

  /** What the cases are split by: `country`, `outlet` or `language`; not split by default. */
  by?: Split;

  protected reading(): Reading<ChartData> {
    return chartReading(() => this.narrative);
  }

  protected origin(): Origin {
    return { data: this.cases };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Else the new source is being read already.
    if (this.hasUpdated && changed.has('narrative') && !changed.has('src') && !changed.has('cases')) this.reload();
  }

  protected draw(data: ChartData, m: Messages): Content {
    const lm = this.texts();
    if (!lm) return undefined;
    const view = this.#viewOf(data, m, lm);
    return h('div', { class: `ui ${toneOf(view)}`, tabindex: -1 }, figure(view, m, lm));
  }

  protected announce({ rows, faults }: ChartData, { lang }: Messages): void {
    this.dispatchEvent(new ListLoadEvent(rows.length, faults));
    this.startNamingWhenIdle(lang);
  }

  #viewOf({ rows, story, size, searched, publisher, faults }: ChartData, m: Messages, lm: ListMessages): ChartView {
    const by = SPLITS.find((split) => split === this.by);
    const nameIn = this.nameIn(m.lang);
    return {
      timeline: timelineOf(rows, by),
      by,
      story,
      publisher,
      url: story?.url,
      notes: [...(searched < size ? [lm.searched(searched)] : []), ...faults.map(({ src }) => lm.failed(src))],
      nameOf: (value) => (by ? nameIn(by, value) : value),
    };
  }

  /** The label and the name of the narrative, and the source, whatever is selected. */
  protected creditOf(selected: Range, { story, publisher }: ChartData, m: Messages): string {
    const source = [publisher, story?.url ?? location.href].filter(Boolean).join(', ');
    if (!story) return source;
    const said = nameStory(story, m);
    // What is selected follows.
    const name = this.renderRoot.querySelector('.quoted');
    const isSelected = name && selected.intersectsNode(name);
    return `${isSelected ? said.label : oneLine(said)} (${source})`;
  }
}
