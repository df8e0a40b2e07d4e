import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessages } from '../../i18n/list-messages.js';
import type { FacetCount } from '../../state/list-data.js';

const WIDTH = 96;
const HEIGHT = 36;
/** Over more years than this a bar is a year, else a month. */
const MANY_YEARS = 3;

/**
 * The life of a group as bars, drawn over the same years in every group; the tallest ones are darker.
 * @param months Cases by month (`2020-03`).
 */
export function chart(
  months: readonly FacetCount[],
  [first, last]: readonly [first: number, last: number],
  lm: ListMessages,
): TemplateResult | typeof nothing {
  if (!months.length) return nothing;
  const length = last - first < MANY_YEARS ? 7 : 4;
  const counts = countBy(months, length);
  const most = Math.max(...counts.values());
  const names = Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).flatMap((year) =>
    length === 4 ? year : Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );
  const step = WIDTH / names.length;
  const paths = ['', ''];
  names.forEach((name, index) => {
    const count = counts.get(name) ?? 0;
    const height = count ? 3 + ((HEIGHT - 3) * count) / most : 1;
    const high = count * 2 >= most ? 1 : 0;
    paths[high] =
      `${paths[high] ?? ''}M${round(index * step)} ${HEIGHT}v-${round(height)}h${round(step * 0.75)}v${round(height)}z`;
  });
  const told = Array.from(countBy(months, 4), ([year, count]) => `${year}: ${count}`).join(', ');
  return html`<svg
    class="chart"
    part="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${lm.byYear} ${told}"
  >
    <path class="low" d=${paths[0] ?? ''}></path>
    <path d=${paths[1] ?? ''}></path>
  </svg>`;
}

/** Sums by the first characters of the month: 4 are the year. */
function countBy(months: readonly FacetCount[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value, count } of months) {
    const name = value.slice(0, length);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
