// What each group of rules in the card's style sheets costs: style, layout and paint of 100 cards with the group left out, in
// one page, in turn. The cards are a drawn card's nodes in shadow roots: no script is in it.
import { openCardPages } from './card-page.mjs';
import { median, memory, round } from './shared.mjs';
import { traced } from './trace.mjs';

const RUNS = 5;
const COUNT = 100;
/** Anything in brackets that are closed again, three deep. */
const IN_BRACKETS = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;

/** What is left out, or what stands in its place. The text has no spaces that it does not need. */
const CHANGES = {
  'no rules at all': [/[^]+/],
  'no @media': [/@media[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g],
  'no :has() (print)': [/\.claim:has\([^{]*\{[^}]*\}|,\.small:has\(\+ul\)/g],
  'no ::details-content (print)': [/::details-content\{[^}]*\}/],
  'no container-type': [/container-type:inline-size;?/],
  'contain for container-type': [/container-type:inline-size/, 'contain:inline-size'],
  'no all: initial': [/all:initial;?/],
  'no overflow-wrap': [/overflow-wrap:anywhere;?/g],
  'overflow-wrap: break-word': [/overflow-wrap:anywhere/g, 'overflow-wrap:break-word'],
  'no oklch(from …)': [new RegExp(`oklch\\(from ${IN_BRACKETS.slice(2)}`, 'g'), 'rgb(90 90 90)'],
  'no color-mix()': [new RegExp(`color-mix${IN_BRACKETS}`, 'g'), 'rgb(90 90 90/20%)'],
  'no repeating gradients': [new RegExp(`repeating-linear-gradient${IN_BRACKETS}`, 'g')],
  'no text-wrap: balance': [/text-wrap:balance;?/],
  'no :is(…):last-child': [/:is\(p,ul,ol,blockquote,\.rich\):last-child\{[^}]*\}/],
  'no :focus-visible': [/:focus-visible\{[^}]*\}/],
  'no :dir()': [/:dir\(ltr\)/],
  'no 68ch': [/max-inline-size:68ch;?/],
  'no grid': [/display:grid;?/],
  'no flex': [/display:flex;?/g],
  'no summary::after': [/summary::after,\[aria-expanded\]::after\{[^}]*\}/],
  'no pre-line': [/white-space:pre-line;?/],
  'no font tokens': [/var\(--_labels\)/g, 'sans-serif'],
  'with content-visibility: auto': [
    /$/,
    ':host{content-visibility:auto;contain-intrinsic-size:auto 280px auto 1200px}',
  ],
  'with contain: content': [/$/, ':host{contain:content}'],
};

function changed(css, pattern, text = '') {
  const made = css.replace(pattern, text);
  if (made === css) throw new Error(`Nothing in the styles matches ${String(pattern)}.`);
  return made;
}

export async function styles() {
  const pages = await openCardPages();
  const { sheets } = pages.content;
  const css = sheets.join('');
  const cases = { 'one sheet': [css], 'as adopted': sheets };
  for (const [name, change] of Object.entries(CHANGES)) cases[name] = [changed(css, ...change)];
  const works = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  try {
    const page = await pages.open();
    const names = Object.keys(cases);
    for (let run = -1; run < RUNS; run++) {
      // Each run begins with another case, so that none always stands after the same ones.
      names.push(...names.splice(0, 7));
      for (const name of names) {
        await page.evaluate((given) => {
          document.body.replaceChildren();
          window.adopt(given);
        }, cases[name]);
        // What the case before has left behind is not this one's.
        await memory(page);
        const draw = () => page.evaluate((count) => window.draw('clone', count, 'all'), COUNT);
        const { work } = await traced(page, draw, 'all');
        // The first round warms up.
        if (run >= 0) works[name].push(work);
      }
    }
  } finally {
    await pages.close();
  }
  const sum = ({ style, layout, paint }) => style + layout + paint;
  const whole = median(works['one sheet'].map(sum));
  const table = Object.entries(works).map(([name, results]) => ({
    'style sheet': name,
    'style + layout ms': round(median(results.map(({ style, layout }) => style + layout))),
    'paint ms': round(median(results.map(({ paint }) => paint))),
    'of one sheet': round(median(results.map(sum)) / whole, 2),
  }));
  console.log('%d cards without script: milliseconds of processor time, medians of %d runs', COUNT, RUNS);
  console.table(table);
  return { runs: RUNS, cards: COUNT, sheets: sheets.length, table };
}
