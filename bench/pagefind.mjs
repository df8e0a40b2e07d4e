// Pagefind's interface over a slow line. It shows nothing until somebody types, and fetches for each query what that needs:
// so what is beside ours is the first answer.
import { join } from 'node:path';
import { installPeers } from './peer-bundles.mjs';

/** Writes the index of rows into a folder. */
export async function writePagefind(rows, outputPath) {
  const { createIndex, close } = await import(join(installPeers().folder, 'node_modules/pagefind/lib/index.js'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  const add = ({ url, title, countries, outlets, keywords }) =>
    index.addCustomRecord({
      url,
      content: [title, countries, outlets, keywords].join('. '),
      language: 'en',
      meta: { title },
    });
  await Promise.all(rows.map(add));
  await index.writeFiles({ outputPath });
  await close();
}

/** What `pagefind/` of a server gives for the first query of a reader, at 1.6 Mbit/s and 150 ms. */
export async function askPagefind(browser, url, query) {
  const page = await browser.newPage();
  await page.emulateNetworkConditions({ download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 });
  await page.goto(`${url}/pagefind.html`, { waitUntil: 'networkidle0' });
  const focused = await page.evaluate((text) => {
    const field = document.querySelector('input');
    const start = performance.now();
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return start;
  }, query);
  await page.waitForSelector('.pagefind-ui__result-link');
  const result = await page.evaluate(
    (start) => ({
      'focus to first answer ms': Math.round(performance.now() - start),
      requests: performance.getEntriesByType('resource').length,
      kB: Math.round(
        performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000,
      ),
    }),
    focused,
  );
  await page.close();
  return result;
}

export const PAGEFIND_PAGE = `<!doctype html><html lang="en"><title>bench</title>
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><body><div id="search"></div>
<script src="pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search', debounceTimeoutMs: 0, noWorker: true })</script>`;
