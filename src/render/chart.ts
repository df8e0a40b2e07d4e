/** A chart of cases over time as HTML, drawn by the template of `<narrative-chart>`; for pages without scripts. */
import { timeline } from '../elements/narrative-chart/narrative-chart.styles.js';
import { figure, type ChartView } from '../elements/narrative-chart/narrative-chart.template.js';
import type { ListMessages } from '../i18n/list-messages.js';
import type { Messages } from '../i18n/messages.js';
import { markupHtml } from './markup-html.js';

export { FEWEST } from '../elements/base/bars.js';
export type { ChartView } from '../elements/narrative-chart/narrative-chart.template.js';

/**
 * The style sheet of charts, as CSS, for the page that they stand in. Their colour is that of `--tone` on the figure, which
 * has the class `false` or `none`; the text's own by default.
 */
export const chartStyles: string = timeline.cssText;

/**
 * A `<figure>` with its title after its label, its source, bars and the same figures as a table. With fewer
 * than eight cases it has no bars.
 * @param view `timelineOf` in src/search/timeline.ts counts cases for it.
 * @param m The texts of a card, and `lm` those that a list adds, in the language of the page.
 */
export function chart(view: ChartView, m: Messages, lm: ListMessages): string {
  return markupHtml(figure(view, m, lm));
}
