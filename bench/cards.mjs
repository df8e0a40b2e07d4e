// Cards rendered, in Chromium: from ready data to laid out, beside the same texts as static HTML (the floor).
import { readFileSync } from 'node:fs';
import { launchChromium } from '../tools/chromium.mjs';

const COUNTS = [1, 100, 1000];
const RUNS = 7;

const entry = JSON.parse(readFileSync(new URL('../demo/cases/minsk-bases.json', import.meta.url), 'utf8'));
const script = readFileSync(new URL('../dist/debunk.js', import.meta.url), 'utf8');

/** Runs in the page: builds `count` cards and gives the milliseconds until they are laid out. */
async function build(kind, count, data, markup) {
  const host = document.createElement('div');
  document.body.append(host);
  const start = performance.now();
  if (kind === 'static') {
    const template = document.createElement('template');
    template.innerHTML = markup;
    for (let index = 0; index < count; index++) host.append(template.content.cloneNode(true));
  } else {
    const cards = Array.from({ length: count }, () =>
      Object.assign(document.createElement('debunk-card'), { case: data }),
    );
    host.append(...cards);
    await Promise.all(cards.map((card) => card.updateComplete));
  }
  // Reading a height lays the page out.
  const height = host.offsetHeight;
  const time = performance.now() - start;
  host.remove();
  return { time, height };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

export async function cards() {
  const browser = await launchChromium();
  const table = [];
  try {
    const blank = async () => {
      const page = await browser.newPage();
      await page.setContent('<!doctype html><html lang="en"><title>bench</title><body>');
      await page.addScriptTag({ content: script, type: 'module' });
      await page.waitForFunction(() => customElements.get('debunk-card'));
      return page;
    };
    const first = await blank();
    // The floor: what a card draws, as light HTML with the card's own style sheet.
    const markup = await first.evaluate(async (data) => {
      const card = Object.assign(document.createElement('debunk-card'), { case: data });
      document.body.append(card);
      await card.updateComplete;
      const css = card.shadowRoot.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText),
      );
      document.head.append(Object.assign(document.createElement('style'), { textContent: css.join('\n') }));
      return `<style>${css.join('\n')}</style><div>${card.shadowRoot.innerHTML.replace(/<!--[^]*?-->/g, '')}</div>`;
    }, entry);
    await first.close();
    const [, style = '', body = ''] = /^<style>([^]*)<\/style>([^]*)$/.exec(markup) ?? [];

    for (const count of COUNTS) {
      const times = { static: [], card: [] };
      for (let run = 0; run < RUNS; run++) {
        for (const kind of ['static', 'card']) {
          const page = await blank();
          await page.addStyleTag({ content: style });
          const { time, height } = await page.evaluate(build, kind, count, entry, body);
          if (height < 100 * count) throw new Error(`${kind}: ${count} cards are only ${height} px high`);
          times[kind].push(time);
          await page.close();
        }
      }
      const [floor, card] = [median(times.static), median(times.card)];
      table.push({
        cards: count,
        'static ms': +floor.toFixed(1),
        'card ms': +card.toFixed(1),
        ratio: +(card / floor).toFixed(2),
      });
    }
  } finally {
    await browser.close();
  }
  console.log('Cards rendered, milliseconds from ready data to laid out (medians of %d runs)', RUNS);
  console.table(table);
  return { runs: RUNS, table };
}
