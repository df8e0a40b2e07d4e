// The elements in component tests: in jsdom and happy-dom, with their globals on Node's own, as Vitest and Jest put them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

const WINDOWS = {
  jsdom: `new (await import('jsdom')).JSDOM('<!doctype html>', { url: 'http://localhost/', pretendToBeVisual: true }).window`,
  'happy-dom': `new (await import('happy-dom')).Window({ url: 'http://localhost/' })`,
};

/** What a test gets of a window: all that Node does not have, and its own kinds of events. */
const globals = (window) => `
const of = ${window};
const bound = new Set(['addEventListener', 'removeEventListener', 'dispatchEvent']);
const names = ['Event', 'CustomEvent', 'EventTarget', 'AbortController', 'AbortSignal', 'navigator', ...bound];
for (const name of new Set([...Object.getOwnPropertyNames(of).filter((name) => !(name in globalThis)), ...names])) {
  const value = bound.has(name) ? of[name].bind(of) : of[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
Object.assign(globalThis, { document: of.document, window: globalThis, self: globalThis });
`;

const TEST = `
const found = { faults: [] };
for (const type of ['unhandledRejection', 'uncaughtException']) process.on(type, (error) => found.faults.push(String(error)));
document.addEventListener('debunk-error', ({ detail }) => found.faults.push(detail.message));
await import('./dist/modules/define.js');
const loaded = (element) => new Promise((resolve) => element.addEventListener('debunk-load', resolve, { once: true }));
const text = ({ shadowRoot }) => shadowRoot.textContent.replace(/\\s+/g, ' ').trim();
const CASE = {
  title: 'The lake is full',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'The lake is gone.' },
  reality: 'It is full.',
};

const provider = document.createElement('debunk-provider');
const card = Object.assign(document.createElement('debunk-card'), { case: CASE, theme: 'dark', reserve: '300' });
const list = Object.assign(document.createElement('narrative-list'), { cases: [CASE] });
const chart = Object.assign(document.createElement('narrative-chart'), { cases: [CASE] });
const verdict = Object.assign(document.createElement('debunk-verdict'), { label: 'Made up', tone: 'false', by: 'Facts' });
const mention = Object.assign(document.createElement('debunk-mention'), { src: '/a.json', textContent: 'the lake is gone' });
const all = Promise.all([loaded(card), loaded(list), loaded(chart), loaded(verdict)]);
provider.append(card, verdict, mention);
document.body.append(provider, list, chart);
await all;
Object.assign(found, { card: text(card), list: text(list), chart: text(chart), verdict: text(verdict), mention: mention.textContent });

const fetcher = () => Promise.resolve(new Response(JSON.stringify({ ...CASE, title: 'It rained' })));
const fetched = Object.assign(document.createElement('debunk-card'), { src: '/a.json', loading: 'eager', fetcher });
const load = loaded(fetched);
document.body.append(fetched);
await load;
found.fetched = text(fetched);

document.body.replaceChildren();
await new Promise((resolve) => setTimeout(resolve));
console.log(JSON.stringify(found));
process.exit();
`;

for (const [name, window] of Object.entries(WINDOWS)) {
  describe(`in ${name}`, () => {
    it('all elements are shown, and nothing throws', () => {
      const code = globals(window) + TEST;
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
      const { faults, card, list, chart, verdict, mention, fetched } = JSON.parse(printed);
      assert.deepEqual(faults, []);
      assert.match(
        card,
        /^Verdict: Made up The lake is full.*The claim.*The lake is gone\..*The reality.*It is full\./,
      );
      assert.match(verdict, /Made up.*Facts/);
      assert.equal(mention, 'the lake is gone');
      assert.match(list, /Made up The lake is full$/);
      assert.match(chart, /^1 case/);
      assert.match(fetched, /^Verdict: Made up It rained/);
    });
  });
}
