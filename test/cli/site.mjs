// For tests of what asks other servers: a site on the loopback address that remembers what it was asked.
import { createServer } from 'node:http';
import { Turns } from '../../dist/modules/cli/turns.js';
import { Web } from '../../dist/modules/cli/web.js';

export const HOUR = 3_600_000;

/**
 * Serves pages by their paths, with or without a query: a text is a page, a number a status, a function answers by itself; anything else is missing.
 */
export async function startSite(pages = {}) {
  const asked = [];
  const seen = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    asked.push({ method: request.method, path: request.url, headers: request.headers });
    seen.most = Math.max(seen.most, ++seen.now);
    response.on('close', () => seen.now--);
    const page = pages[request.url] ?? pages[request.url.split('?')[0]] ?? 404;
    if (typeof page === 'function') page(request, response);
    else if (typeof page === 'number') response.writeHead(page).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${server.address().port}`;
  return {
    host,
    origin: `http://${host}`,
    pages,
    asked,
    seen,
    /** The paths that were asked for, robots.txt aside. */
    paths: () => asked.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

/** Asks without pauses, and remembers which there would have been: an hour, which no slow machine uses up. */
export function quickWeb(sites, { signal, pause = HOUR } = {}) {
  const pauses = [];
  const turns = new Turns(pause, async (milliseconds) => pauses.push(milliseconds));
  return { web: new Web({ turns, trusted: new Set(sites.map(({ host }) => host)), signal }), pauses };
}
