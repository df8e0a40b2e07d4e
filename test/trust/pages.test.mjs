// On the pages of a built site that Chromium draws, reads out and prints: nowhere a claim, a claim-title or a
// narrative's name without its verdict, or the label that stands in for it, before it in the same block.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';
import { debunk, workFolder } from '../cli/command.mjs';
import { drawn } from './fill.mjs';
import { broken, openAll, pagesWithout, pdfPages, shows } from './seen.mjs';
import { casesIn, LANGUAGES } from './words.mjs';

const WORKERS = 2;

for (const lang of Object.keys(LANGUAGES)) {
  const words = LANGUAGES[lang];
  const cases = casesIn(lang);

  describe(`pages of a built site, ${lang}`, { concurrency: WORKERS }, () => {
    let folder, server, browser;

    before(async () => {
      folder = workFolder({ 'cases.json': { cases } });
      server = await serveStatic(join(folder.path, 'site'));
      const args = ['build', 'cases.json', '--no-png', '--out', 'site', '--url', `${server.url}/`, '--lang', lang];
      const built = await debunk(args, { cwd: folder.path });
      assert.equal(built.code, 0, built.stderr);
      browser = await launchChromium();
    });

    after(async () => {
      await browser?.close();
      server?.close();
      folder?.remove();
    });

    /** Opens a page of the site in a window of its own. */
    async function open(name, { javascript = true, height = 900 } = {}) {
      const page = await browser.newPage({ type: 'window' });
      await page.setViewport({ width: 900, height });
      await page.setJavaScriptEnabled(javascript);
      await page.goto(`${server.url}/${name}`, { waitUntil: 'load' });
      if (javascript && name !== 'index.html') {
        // The script comes once a reader turns to the card.
        await page.hover('debunk-card');
        await page.waitForSelector('debunk-card:state(ready)');
      }
      if (javascript) await drawn(page);
      return { page, close: () => page.close() };
    }

    const names = [
      'index.html',
      ...cases.slice(0, 7).flatMap(({ id }) => [`cases/${id}.html`, `cases/${id}.frame.html`]),
    ];
    for (const name of names) {
      for (const javascript of [true, false]) {
        it(`${name}, ${javascript ? 'drawn by the script' : 'without JavaScript'}`, { timeout: 60_000 }, async () => {
          const { page, close } = await open(name, { javascript });
          assert.ok(name.includes('retracted') || (await shows(page, words.claim)), 'The page shows no case.');
          assert.deepEqual(await broken(page, words), []);
          if (javascript) {
            await openAll(page);
            assert.deepEqual(await broken(page, words), []);
          }
          await close();
        });
      }
    }

    it('printed', { timeout: 60_000 }, async () => {
      for (const name of ['index.html', 'cases/rated.html', 'cases/unrated.html']) {
        for (const javascript of [true, false]) {
          const { page, close } = await open(name, { javascript });
          const rtlWords = lang === 'ar' ? [words.claim, ...words.labels] : undefined;
          const pages = await pdfPages(await page.pdf({ format: 'A5' }), rtlWords);
          assert.ok(pages.join('').includes(words.claim), 'The claim is not in the PDF.');
          assert.deepEqual(pagesWithout(pages, words), [], name);
          await close();
        }
      }
    });
  });
}
