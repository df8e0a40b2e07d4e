// What becomes of a snippet that an editor pasted into a page, as a reader sees it in Chromium.
import { readFileSync } from 'node:fs';
import { CASE } from '../cli/command.mjs';

/** What stands around a snippet, and must still be read. */
export const BEFORE = 'The article begins.';
export const AFTER = 'The article goes on.';

/** The texts that a reader of a document sees, its shadow trees too, in order. */
export async function seenText(frame) {
  return frame.evaluate(() => {
    const texts = (node) => {
      if (node.nodeType === 3) return node.data;
      if (node.nodeType !== 1 || !node.checkVisibility() || /^(SCRIPT|STYLE|TEMPLATE|IFRAME)$/.test(node.tagName))
        return '';
      const children = node.tagName === 'SLOT' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return Array.from(children, texts).join(' ');
    };
    return texts(document.body).replace(/\s+/g, ' ');
  });
}

/** Waits for a condition. @returns Whether it came to be. */
async function comes(condition, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

/** Whether the cards have come, as the reader scrolls to them. */
const areReady = (page) =>
  page.evaluate(() => {
    document.querySelector('debunk-card, [data-debunk-card]').scrollIntoView();
    const cards = [...document.querySelectorAll('debunk-card')];
    return cards.length > 0 && cards.every((card) => card.matches(':state(ready)'));
  });

/** Whether the frame shows the whole card: its page tells its height, and the page around it listens. */
async function fits(page) {
  const element = await page.$('iframe');
  await element.evaluate((iframe) => iframe.scrollIntoView());
  const frame = await element.contentFrame();
  const card = await frame?.$('debunk-card:state(ready)');
  if (!card) return false;
  const needed = await frame.evaluate(() => document.body.getBoundingClientRect().height);
  const { height, isClipped } = await element.evaluate((iframe) => ({
    height: iframe.clientHeight,
    isClipped: getComputedStyle(iframe).clip !== 'auto',
  }));
  return !isClipped && height >= needed && height <= needed + 1;
}

const count = (text, part) => text.split(part).length - 1;

/**
 * What a reader of the open page gets, once it has come to rest: `card`, `frame` or `text`; otherwise what is wrong.
 * @param {import('puppeteer-core').Page} page
 */
export async function outcome(page) {
  const [cards, frames, links] = await page.evaluate(() => [
    document.querySelectorAll('debunk-card, [data-debunk-card]').length,
    document.querySelectorAll('iframe').length,
    document.querySelectorAll('a').length,
  ]);
  const hasScript = Boolean(await page.$('script[src*="/debunk.js"]'));
  if (cards && hasScript && !(await comes(() => areReady(page)))) return 'wrong: the card does not get ready';
  if (frames && !(await comes(() => fits(page)))) return 'wrong: the frame does not get its height';

  const around = await seenText(page.mainFrame());
  for (const part of [BEFORE, AFTER])
    if (count(around, part) !== 1) return `wrong: “${part}” ${count(around, part)} times`;
  const inFrames = frames ? await seenText(await (await page.$('iframe')).contentFrame()) : '';
  const seen = around + inFrames;
  for (const part of [CASE.title, CASE.claim.text, CASE.reality])
    if (count(seen, part) > 1) return `wrong: “${part}” ${count(seen, part)} times`;
  if (!seen.includes(CASE.title) && !seen.includes(CASE.claim.text)) return 'wrong: nothing of the case';
  const isComplete = seen.includes(CASE.claim.text) && seen.includes(CASE.reality);
  if (frames && isComplete) return 'frame';
  if (cards && hasScript) return isComplete ? 'card' : 'wrong: a card without its case';
  return links ? 'text' : 'wrong: neither card nor link';
}

/** The table of `debunk embed --help`: by form, then by place, what readers get. */
export function outcomes(help) {
  const lines = help.split('\n');
  const first = lines.findIndex((line) => /^ +HTML {2}/.test(line));
  const places = lines[first].trim().split(/ {2,}/);
  const rows = lines.slice(first + 1, lines.indexOf('', first));
  return Object.fromEntries(
    rows.map((row) => {
      const [form, ...cells] = row.trim().split(/ +/);
      return [form, Object.fromEntries(places.map((place, at) => [place, cells[at]]))];
    }),
  );
}

/** README's own snippet, for the case of the tests. @param snippets What `debunk embed --json` prints for it. */
export function readmeSnippet(snippets) {
  const [, snippet] = /```html\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'));
  const [src, link] = ['src', 'href'].map((name) => new RegExp(` ${name}="([^"]+)"`).exec(snippets.line)[1]);
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(snippets.line);
  return snippet
    .replace('https://news.example/debunk/debunk.js', script)
    .replace('https://factchecker.example/cases/minsk-bases.json', src)
    .replace('https://factchecker.example/minsk-bases', link)
    .replace(/>(No evidence: .*?)</, `>False: ${CASE.title}<`)
    .trim();
}
