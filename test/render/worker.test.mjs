// Where there is neither Node nor a page: a worker, which has what edge servers have.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FLAVOURS, renderCase, renderList } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { readCase } from './cases.mjs';
import { document, openPages } from './page.mjs';

describe('rendering in a worker', () => {
  let pages;
  before(async () => {
    pages = await openPages();
  });
  after(() => pages?.close());

  it('gives the same as in Node, in every flavour', async () => {
    const cases = [fixtures.FULL, fixtures.ARABIC, fixtures.RETRACTED].map((input) => readCase(input));
    const { page, said, close } = await pages.open(document('', { script: '' }));
    const rendered = await page.evaluate(
      (given, flavours) =>
        new Promise((resolve, reject) => {
          const code = `
            import { renderCase, renderList } from '${location.origin}/render/index.js';
            onmessage = async ({ data: { given, flavours } }) => {
              const found = ['document' in self, 'process' in self, 'Buffer' in self];
              for (const c of given) for (const as of flavours) found.push(await renderCase(c, { as }));
              found.push(await renderList(given, { as: 'article' }));
              postMessage(found);
            };`;
          const url = URL.createObjectURL(new window.Blob([code], { type: 'text/javascript' }));
          const worker = new window.Worker(url, { type: 'module' });
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.onmessage = ({ data }) => resolve(data);
          worker.postMessage({ given, flavours });
        }),
      cases,
      FLAVOURS,
    );
    const expected = [false, false, false];
    for (const c of cases) for (const as of FLAVOURS) expected.push(await renderCase(c, { as }));
    expected.push(await renderList(cases, { as: 'article' }));
    assert.deepEqual(rendered, expected);
    assert.deepEqual(said, []);
    await close();
  });
});
