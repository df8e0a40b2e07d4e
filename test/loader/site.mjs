// The built scripts and pages with them, from a server that can change, hold back or lose each file.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, afterEach, before, describe } from 'node:test';
import { enginesToTest } from '../../tools/browsers.mjs';
import { launch } from '../helpers/engines.mjs';

const DIST = new URL('../../dist/', import.meta.url);

export const CASE = {
  id: 'a',
  title: 'Storks do not vote',
  url: 'https://factchecker.example/storks',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'Storks were seen to vote.' },
  reality: { html: '<p>They have <em>no</em> vote.</p>' },
  narrative: { id: 'animals', name: 'Animals at the polls' },
};
const CLAIM_REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Storks were seen to vote.',
  url: 'https://factchecker.example/storks',
  reviewRating: { '@type': 'Rating', alternateName: 'Made up' },
};

/** As strict as a page can be that lets the script in. */
export const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types debunk-widgets";

export const digest = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The text of a built file. */
export const dist = (name) => readFileSync(new URL(name, DIST), 'utf8');

/**
 * Describes something in each engine.
 * @param tests Called with the engine's name and `at`, which has a `site` and a `browser` while a test runs.
 */
export function inEachEngine(what, tests) {
  for (const [engine, path] of enginesToTest()) {
    describe(`${engine}: ${what}`, () => {
      const at = {};
      before(async () => {
        at.site = await startSite();
        at.browser = await launch(engine, path);
      });
      after(async () => {
        await at.browser?.close();
        at.site?.close();
      });
      afterEach(() => at.site.reset());
      tests(engine, at);
    });
  }
}

/**
 * Starts the server.
 * @returns `page(body, options)` makes a page and gives its address; `asked(word)`, the paths asked for so far that
 *   have a word in them; `change`, a function of a path that may give `{ status, text, headers, after, lost }` instead of the
 *   file (`after` is a promise; `lost` ends the connection); and `close()`.
 */
async function startSite() {
  const pages = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pages.has(pathname)) {
      const { html, headers } = pages.get(pathname);
      return response
        .writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store', ...headers })
        .end(html);
    }
    const path = pathname.replace(/^\/s\d+/, '');
    asked.push(path + search);
    const change = site.change(path) ?? {};
    await change.after;
    if (change.lost) return request.socket.destroy();
    try {
      const text = change.text ?? contentOf(path);
      const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
      const headers = { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
      return response.writeHead(change.status ?? 200, { ...headers, ...change.headers }).end(change.status ? '' : text);
    } catch {
      return response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;

  const site = {
    change: () => undefined,
    asked: (word = '') => asked.filter((path) => path.includes(word)),
    /** Forgets what was asked for and changed. */
    reset() {
      asked.length = 0;
      site.change = () => undefined;
    },
    page(
      body,
      { script = 'debunk.js', integrity = digest(dist('debunk.js')), lang = 'en', head = '', headers = {} } = {},
    ) {
      const path = `/page-${pages.size}`;
      // A folder of its own, since WebKit keeps scripts for the next page whatever their headers say.
      const folder = `/s${pages.size}/`;
      const check = integrity && ` integrity="${integrity}"`;
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Test</title>
<script src="/record.js" integrity="${digest(RECORD)}" crossorigin="anonymous"></script>${head}
<script type="module" src="${folder}${script}"${check} crossorigin="anonymous"></script><body>${body}`;
      pages.set(path, { html, headers });
      return origin + path;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

/** Keeps what a page hears. */
const RECORD = `window.heard = [];
for (const type of ['debunk-load', 'debunk-error', 'securitypolicyviolation', 'unhandledrejection', 'error'])
  addEventListener(type, (event) => heard.push([type, event.detail?.kind ?? event.violatedDirective ?? String(event.reason ?? event.message ?? ''), event.target?.localName ?? '']));
const { warn } = console;
console.warn = (text) => heard.push(['warning', text, '']);`;

function contentOf(path) {
  if (path === '/record.js') return RECORD;
  if (path.endsWith('claim-review.json')) return JSON.stringify(CLAIM_REVIEW);
  if (path.endsWith('.json')) return JSON.stringify(CASE);
  return dist(path.slice(1));
}
