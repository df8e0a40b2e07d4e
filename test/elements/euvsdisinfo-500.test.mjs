// 500 real cases, each as a card: none throws, none is blank, and nothing of their text is lost.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { bundleElements } from './bundle.mjs';

const CORPUS = new URL('../../../shared/corpora/euvsdisinfo/cases-500.json', import.meta.url);
const there = existsSync(CORPUS);
const records = there ? JSON.parse(readFileSync(CORPUS, 'utf8')) : [];

/** A record in our JSON, field by field. */
function toCase({ title, summary, disproof, first_seen, keywords, countries, languages, outlets, case_url }) {
  return {
    url: case_url,
    lang: 'en',
    title,
    claim: { text: summary, date: first_seen },
    appearances: outlets.map((outlet) => ({ outlet })),
    reality: disproof.join('\n\n'),
    publisher: { name: 'EUvsDisinfo' },
    verdict: { label: 'Disinformation', tone: 'false' },
    keywords,
    countries,
    languages,
  };
}

const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('500 cases of EUvsDisinfo', { skip: !there && 'The corpora are not here.' }, () => {
  let browser;
  let page;
  const errors = [];

  before(async () => {
    browser = await launchChromium({ protocolTimeout: 60_000 });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await page.setContent('<!doctype html><html lang="en"><title>Test</title><body></body></html>');
    await page.addScriptTag({ content: await bundleElements() });
  });

  after(() => browser?.close());

  /** What the cards of these cases show, each drawn at the width of a phone. */
  function draw(cases) {
    return page.evaluate(async (given) => {
      document.body.replaceChildren();
      document.body.style.width = '360px';
      const shown = [];
      for (const data of given) {
        const card = document.createElement('debunk-card');
        const outcome = new Promise((resolve) => {
          for (const type of ['debunk-load', 'debunk-error']) {
            card.addEventListener(type, ({ detail }) => resolve({ type, ...detail }), { once: true });
          }
          setTimeout(resolve, 5_000, { type: 'nothing' });
        });
        card.case = data;
        document.body.append(card);
        const { type, warnings } = await outcome;
        const text = (part) => card.shadowRoot.querySelector(`[part=${part}]`)?.textContent ?? '';
        shown.push({
          type,
          warnings,
          height: card.offsetHeight,
          title: text('title'),
          claim: card.shadowRoot.querySelector('blockquote')?.textContent ?? '',
          reality: text('reality'),
          appearances: card.shadowRoot.querySelectorAll('[part=appearances] li').length,
          wide: card.shadowRoot.querySelector('[part=card]').scrollWidth,
        });
        card.remove();
      }
      return shown;
    }, cases);
  }

  it('are all drawn, whole', { timeout: 300_000 }, async () => {
    assert.equal(records.length, 500);
    for (let from = 0; from < records.length; from += 50) {
      const part = records.slice(from, from + 50);
      const cards = await draw(part.map(toCase));
      for (const [index, { title, summary, disproof, outlets }] of part.entries()) {
        const card = cards[index];
        assert.equal(card.type, 'debunk-load', title);
        assert.deepEqual(card.warnings, [], title);
        assert.ok(card.height > 150, `${title}: ${card.height} px high`);
        assert.ok(card.wide <= 360, `${title}: ${card.wide} px wide`);
        assert.equal(letters(card.title), letters(`Verdict: Disinformation ${title}`));
        assert.equal(letters(card.claim), letters(summary), title);
        assert.equal(letters(card.reality), letters(`The reality ${disproof.join(' ')}`), title);
        if (summary) assert.equal(card.appearances, outlets.length, title);
      }
    }
    assert.deepEqual(errors, []);
  });
});
