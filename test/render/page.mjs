// Pages with server-rendered cards, and the built script beside them, in Chromium.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../../tools/chromium.mjs';

const DIST = new URL('../../dist/', import.meta.url);

/** A page around some HTML. */
export function document(body, { lang = 'en', css = '', script = '/debunk.js', head = '' } = {}) {
  const loader = script && `<script type="module" src="${script}"></script>`;
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,">
<style>body { font: 17px/1.5 serif; margin: 16px auto; max-width: 720px; padding: 0 12px } ${css}</style>${head}${loader}
</head><body>${body}</body></html>`;
}

/** Serves dist/ and pages; drives them. */
export async function openPages() {
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html', ...page.headers });
      const [first, ...rest] = [page.html].flat();
      response.write(first);
      for (const part of rest) {
        await sleep(300);
        response.write(part);
      }
      return response.end();
    }
    try {
      const content = await readFile(new URL(`.${pathname}`, DIST));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launchChromium();
  return {
    origin,
    /** Opens a page, with style sheets by path beside it; gives it with all that it asked for and said. A list comes in parts. */
    async open(html, { path = '/page', headers = {}, width = 800, javascript = true, media = [], css = {} } = {}) {
      pages.set(path, { html, headers });
      for (const [at, text] of Object.entries(css))
        pages.set(at, { html: text, headers: { 'content-type': 'text/css' } });
      // A window of its own: a page behind another draws no frames.
      const page = await browser.newPage({ type: 'window' });
      const heard = { asked: [], said: [], close: () => page.close().catch(() => undefined) };
      page.on('request', (request) => heard.asked.push(new URL(request.url()).pathname));
      page.on('console', (message) => heard.said.push(message.text()));
      page.on('pageerror', (error) => heard.said.push(error.message));
      const log = await page.createCDPSession();
      await log.send('Log.enable');
      log.on('Log.entryAdded', ({ entry }) => heard.said.push(entry.text));
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures(media);
      await page.setJavaScriptEnabled(javascript);
      await page.goto(origin + path);
      return Object.assign(heard, { page });
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until all cards of a page are drawn by the script, and what they do when idle is done. */
export async function ready(page) {
  const end = Date.now() + 30_000;
  while (
    !(await page.evaluate(() =>
      [...document.querySelectorAll('debunk-card')].every((card) => card.matches(':defined:state(ready)')),
    ))
  ) {
    if (Date.now() > end) throw new Error('The cards did not get ready.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.evaluate(
    () =>
      new Promise((resolve) => window.requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
}
