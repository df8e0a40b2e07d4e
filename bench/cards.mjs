// Cards drawn, in Chromium, from ready data: beside the same content as HTML of the page itself (the floor), each in a new
// page, in turn. What is measured ends when
//
// - laid out: all is drawn, and a height was read;
// - first screen: all that is in the viewport is drawn, and a frame after that;
// - in all: all is drawn, and laid out or skipped by `content-visibility`, and a frame after that.
//
// A card is drawn when it says so by `debunk-load` and matches `:state(ready)`. What it leaves for an idle page, such as the
// names of countries, is not waited for; static HTML has all of it from the start.
import { openCardPages } from './card-page.mjs';
import { median, memory, round } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = 5;
const COUNTS = [1, 100, 1000];
/** One takes so little that it needs more runs. */
const RUNS_OF_ONE = 15;
const CLONED = 60;
const HELD = 200;

export async function draw(page, kind, count) {
  return traced(page, () => page.evaluate((...args) => window.draw(...args), kind, count, 'all'), 'all');
}

/** So many cards beside static HTML. */
async function drawn(open, count, runs) {
  const results = { static: [], card: [] };
  for (let run = 0; run < runs; run++) {
    for (const kind of Object.keys(results)) {
      const page = await open();
      const { cpu, clock, tasks } = await draw(page, kind, count);
      results[kind].push({ cpu, clock, longest: Math.max(...tasks.map((task) => task.cpu)) });
      await page.close();
    }
  }
  const of = (kind, read) => median(results[kind].map(read));
  const row = (name) => {
    // Static HTML is all there at once, so its first screen is all of it.
    const [card, floor] = ['card', 'static'].map((kind) => of(kind, ({ cpu }) => cpu[name]));
    const [cardClock, floorClock] = ['card', 'static'].map((kind) => of(kind, ({ clock }) => clock[name]));
    return {
      cards: count,
      until: name,
      'card ms': round(card),
      'static ms': round(floor),
      ratio: round(card / floor, 2),
      'by the clock': round(cardClock / floorClock, 2),
    };
  };
  const longest = Object.fromEntries(Object.keys(results).map((kind) => [kind, round(of(kind, (one) => one.longest))]));
  return {
    rows: (count === 1 ? ['laid-out', 'first'] : ['first', 'all']).map(row),
    longest: { cards: count, ...longest },
  };
}

/** The script that draws so many at once, and that clones the same nodes, in one page. */
async function cloned(open) {
  const page = await open();
  const script = { card: [], clone: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const kind of Object.keys(script)) {
      script[kind].push((await draw(page, kind, CLONED)).work.script);
      await page.evaluate(() => document.body.replaceChildren());
    }
  }
  await page.close();
  const [card, clone] = [median(script.card), median(script.clone)];
  return { cards: CLONED, 'card ms': round(card), 'clone ms': round(clone), ratio: round(card / clone) };
}

/** The heap of each of so many, and how many are drawn. `far`: far from the viewport of a page that is never idle. */
export async function held(open, kind, far = false) {
  const page = await open({ idle: !far });
  if (far) await page.evaluate(() => (document.body.style.paddingTop = '100000px'));
  const before = await memory(page);
  await page.evaluate((...args) => void window.ready(...args)(), kind, HELD);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const kB = ((await memory(page)) - before) / HELD / 1000;
  const ready = await page.evaluate(() => document.querySelectorAll('debunk-card:state(ready)').length);
  await page.close();
  return { kB, ready };
}

async function heap(open) {
  const floor = await held(open, 'static');
  const kinds = {
    'drawn, a copy of the case each': ['card'],
    'drawn, one case for all': ['shared'],
    'a clone of its nodes': ['clone'],
    'far and not idle, a copy each': ['card', true],
    'far and not idle, one for all': ['shared', true],
  };
  const table = [];
  for (const [cards, how] of Object.entries(kinds)) {
    const { kB, ready } = await held(open, ...how);
    table.push({ cards, drawn: `${ready} of ${HELD}`, 'kB each': round(kB), 'above static': round(kB - floor.kB) });
  }
  return table;
}

export async function cards() {
  const pages = await openCardPages();
  try {
    const results = [];
    for (const count of COUNTS) results.push(await drawn(pages.open, count, count === 1 ? RUNS_OF_ONE : RUNS));
    const table = results.flatMap(({ rows }) => rows);
    const longest = results.map((result) => result.longest);
    const { elements, comments } = pages.content;
    const clones = await cloned(pages.open);
    const kept = await heap(pages.open);
    console.log('Cards from ready data: medians of %d runs (%d of one card), processor time', RUNS, RUNS_OF_ONE);
    console.table(table);
    console.log('The longest task, milliseconds of processor time: medians');
    console.table(longest);
    console.log('One card: %d elements, %d comments', elements, comments);
    console.log('The script, beside a clone of the same nodes into shadow roots: medians of %d runs in one page', RUNS);
    console.table([clones]);
    console.log('Heap, of each of %d', HELD);
    console.table(kept);
    const ratios = {
      ...Object.fromEntries(table.map((row) => [`${row.cards} cards, ${row.until}, in static HTML`, row.ratio])),
      'script, in clones': clones.ratio,
    };
    return { runs: RUNS, table, longest, nodes: { elements, comments }, clones, heap: kept, ratios };
  } finally {
    await pages.close();
  }
}
