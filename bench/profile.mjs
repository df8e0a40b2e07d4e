// Where the time of 100 cards goes, beside static HTML of the same content: from ready data until the page is idle again.
import { openCardPages } from './card-page.mjs';
import { medians, round } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = 7;
const COUNT = 100;

export async function profile() {
  const pages = await openCardPages();
  const works = { static: [], clone: [], card: [] };
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const kind of Object.keys(works)) {
        const page = await pages.open();
        const draw = () => page.evaluate((...args) => window.draw(...args), kind, COUNT, 'idle');
        works[kind].push((await traced(page, draw, 'idle')).work);
        await page.close();
      }
    }
  } finally {
    await pages.close();
  }
  const table = Object.entries(works).map(([kind, results]) => {
    const times = Object.entries(medians(results)).map(([work, time]) => [work, round(time)]);
    return { kind, ...Object.fromEntries(times) };
  });
  console.log('%d cards until the page is idle: milliseconds of processor time, medians of %d runs', COUNT, RUNS);
  console.log('static: the same content in the page itself; clone: the same nodes in shadow roots');
  console.table(table);
  return { runs: RUNS, cards: COUNT, table };
}
