// Pages with the scripts as they are built, for tests of what a page asks for.
import { after, afterEach, before, beforeEach } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';

/**
 * Gives each test of a suite an empty page. Call it in `describe`.
 * @param answer May give a response for a path, instead of the file.
 * @returns `page`; `asked`, the names of the chunks asked for so far; and `missing`, the name of a chunk that cannot be
 *   reached, for tests to set.
 */
export function useChunks(answer = () => undefined) {
  const at = { page: undefined, asked: [], missing: '' };
  let server, browser;

  before(async () => {
    server = await serveStatic('dist');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    at.page = await browser.newPage();
    at.asked = [];
    at.missing = '';
    await at.page.setRequestInterception(true);
    at.page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (path === '/page.html') return void request.respond({ contentType: 'text/html', body: '<!doctype html>' });
      const response = answer(path);
      if (response) return void request.respond(response);
      const chunk = /chunks\/(.+)-[\w-]{8}\.js$/.exec(path)?.[1];
      if (chunk) at.asked.push(chunk);
      return void (chunk && chunk === at.missing ? request.abort('failed') : request.continue());
    });
    await at.page.goto(`${server.url}/page.html`);
  });
  afterEach(() => at.page.close());
  return at;
}
