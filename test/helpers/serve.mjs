// A server on an address of its own for tests of pages that get cases from elsewhere.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { TYPES } from '../../tools/serve-static.mjs';

/** Serves a folder, and pages given as text, with the headers that the site's own files ask for. */
export async function serve(folder, pages = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    response.setHeader('access-control-allow-origin', '*');
    const send = (body) =>
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'] }).end(body);
    if (Array.isArray(pages[path])) {
      // A page that comes in two parts.
      response.writeHead(200, { 'content-type': TYPES['.html'] }).write(pages[path][0]);
      setTimeout(() => response.end(pages[path][1]), 700);
      return;
    }
    if (pages[path] !== undefined) return send(pages[path]);
    readFile(join(folder, path)).then(send, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    pages,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}
