// A publisher's own texts in what a server renders.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { card } from '../../dist/modules/i18n/en/card.js';
import { registerMessages, renderCase, renderList } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { readCase } from './cases.mjs';

const full = readCase(fixtures.FULL);

/** All names of elements in some HTML. */
function elementsIn(html) {
  const found = new Set();
  const walk = (node) => {
    found.add(node.nodeName);
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) walk(child);
  };
  walk(parseFragment(html));
  return found;
}

describe('registerMessages on a server', () => {
  it('is what cases and lists are rendered with', async () => {
    registerMessages('de', { card: { reality: 'Die Fakten', tones: { false: 'Falsch' } } });
    const text = await renderCase(full, { as: 'text', lang: 'de-AT' });
    assert.match(text, /^Die Fakten$/m);
    const unworded = { ...full, verdict: { tone: 'false' } };
    assert.match(await renderList([unworded], { as: 'text', lang: 'de' }), /Falsch/);
    assert.match(await renderCase(full, { as: 'article', lang: 'de' }), /^<article lang="de" dir="ltr">/);
  });

  it('puts no markup into any flavour', async () => {
    const hostile = (texts) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          typeof text === 'object' ? hostile(text) : typeof text === 'function' ? () => '<wbr>' : '"><wbr>',
        ]),
      );
    const { lang, dir, ...texts } = card;
    assert.deepEqual([lang, dir], ['en', 'ltr']);
    registerMessages('xx', { card: hostile(texts) });
    for (const input of [fixtures.FULL, fixtures.RETRACTED, { title: 'x', verdict: { tone: 'false' } }]) {
      const c = readCase(input);
      for (const as of ['article', 'email', 'declarative', 'svg']) {
        const html = await renderCase(c, { as, lang: 'xx' });
        assert.ok(!elementsIn(html).has('wbr'), `${as}: ${html}`);
      }
      assert.ok(!elementsIn(await renderList([c], { as: 'article', lang: 'xx' })).has('wbr'));
    }
  });
});
