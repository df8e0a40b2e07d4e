// An HTTP server on loopback that goes wrong on purpose, one path for each way; and the pages under test.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url);

/** What every fault stands in the way of. Short, since one of them sends ten bytes a second. */
export const CASE = {
  id: 'a',
  title: 'Storks vote',
  claim: { text: 'Мінск: the storks of the region were seen to vote.' },
  reality: 'Storks do not vote.',
};
export const JSON_TEXT = JSON.stringify(CASE);
export const INTEGRITY = `sha256-${createHash('sha256').update(JSON_TEXT).digest('base64')}`;

const GIGABYTE = 1_000_000_000;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const send = (response, status = 200, headers = {}, body = JSON_TEXT) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
};
const status = (code, headers) => (_, response) => {
  send(response, code, headers, code === 204 || code === 304 ? undefined : 'fault');
};
const reset = (request) => request.socket.resetAndDestroy();
const redirect =
  (to) =>
  (request, response, { ports }) => {
    send(response, 302, { location: `http://127.0.0.1:${ports[1]}${to}` }, '');
  };
const utf16 = (text, { big = false, mark = false } = {}) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** A gigabyte of spaces, made as it is sent, as fast as the reader takes it. */
function spaces() {
  const piece = Buffer.alloc(1_000_000, ' ');
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < GIGABYTE; sent += piece.length) yield piece;
    })(),
  );
}

/** One piece of a request after another, for those who ask again: the last one is repeated. */
const inTurn =
  (...answers) =>
  (request, response, context) =>
    answers[Math.min(context.earlier, answers.length - 1)](request, response, context);
const fine = (_, response) => {
  send(response);
};

const cutShort = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(JSON_TEXT) });
  response.write(JSON_TEXT.slice(0, 40), () => response.destroy());
};

const ROUTES = {
  '/fine': fine,
  '/loop': (request, response) => {
    send(response, 301, { location: request.url }, '');
  },
  '/204': status(204),
  '/304': status(304),
  '/403': status(403),
  '/404': status(404),
  '/410': status(410),
  '/429': status(429),
  '/429-soon': inTurn(status(429, { 'retry-after': '1' }), fine),
  '/429-later': status(429, { 'retry-after': '60' }),
  '/500': status(500),
  '/503-once': inTurn(status(503), fine),
  '/hang': () => undefined,
  '/hang-in-body': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(JSON_TEXT.slice(0, 40));
  },
  '/drip': async (_, response) => {
    const bytes = Buffer.from(JSON_TEXT);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    for (let at = 0; at < bytes.length && !response.destroyed; at += 10) {
      response.write(bytes.subarray(at, at + 10));
      await wait(1_000);
    }
    response.end();
  },
  '/cut': cutShort,
  '/cut-once': inTurn(cutShort, fine),
  '/reset': reset,
  '/reset-in-body': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(JSON_TEXT.slice(0, 40), () => setTimeout(reset, 50, request));
  },
  '/reset-once': inTurn(reset, fine),
  '/wrong-type': (_, response) => {
    send(response, 200, { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
  },
  '/wrong-charset': (_, response) => {
    send(response, 200, { 'content-type': 'text/html; charset=iso-8859-1' });
  },
  '/no-type': (_, response) => {
    response.writeHead(200).end(JSON_TEXT);
  },
  '/utf8-bom': (_, response) => {
    send(response, 200, {}, `\ufeff${JSON_TEXT}`);
  },
  '/utf16le-bom': (_, response) => {
    send(response, 200, {}, utf16(JSON_TEXT, { mark: true }));
  },
  '/utf16be-bom': (_, response) => {
    send(response, 200, {}, utf16(JSON_TEXT, { big: true, mark: true }));
  },
  '/utf16le': (_, response) => {
    send(response, 200, {}, utf16(JSON_TEXT));
  },
  '/html': (_, response) => {
    send(response, 200, {}, '<!doctype html><title>Not found</title>');
  },
  '/empty': (_, response) => {
    send(response, 200, {}, '');
  },
  '/not-gzip': (_, response) => {
    send(response, 200, { 'content-encoding': 'gzip' });
  },
  // Brotli is what makes a gigabyte of 10 kB; deflate cannot do better than 1 to 1030.
  '/bomb-br': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' });
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };
    pipeline(spaces(), createBrotliCompress({ params }), response, () => undefined);
  },
  '/bomb-gzip': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    pipeline(spaces(), createGzip({ level: 9 }), response, () => undefined);
  },
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    pipeline(spaces(), response, () => undefined);
  },
  '/gigabyte': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': GIGABYTE });
    pipeline(spaces(), response, () => undefined);
  },
  '/cors': (_, response) => {
    send(response, 200, { 'access-control-allow-origin': '*' });
  },
  '/to-cors': redirect('/cors'),
  '/to-no-cors': redirect('/fine'),
};

/**
 * The pages under test. Each has a `load()` that asks for the address in its own query and says what came of it:
 * `kind` is "ready" or the kind of the error, `sees` what a reader is told, `fallback` whether the children still show.
 */
const PAGES = {
  /** The loader alone. */
  loader: () => `
<script type="module">
  import { loadDocument } from '/src/data/load.js';
  const query = new URLSearchParams(location.search);
  window.load = async () => {
    const start = performance.now();
    const { ok, value, error } = await loadDocument(query.get('src'), { integrity: query.get('integrity') ?? '' });
    return { kind: ok ? 'ready' : error.kind, status: error?.status, title: value?.title, ms: performance.now() - start };
  };
</script>`,

  /** A card with a fallback, as a publisher has it. */
  card: (query) => `
<script type="module" src="/dist/debunk.js"></script>
<debunk-card loading="eager"${query.has('integrity') ? ` integrity="${query.get('integrity')}"` : ''}>
  <p id="fallback">Do storks vote? <a href="/">Read the fact-check</a>.</p>
</debunk-card>
<script type="module">
  const card = document.querySelector('debunk-card');
  // What is to fail is the case, not the code.
  await customElements.whenDefined('debunk-card');
  const outcome = () =>
    new Promise((resolve) => {
      card.addEventListener('debunk-load', () => resolve({ kind: 'ready' }), { once: true });
      card.addEventListener('debunk-error', ({ detail }) => resolve(detail), { once: true });
    });
  const look = async ({ kind, status }) => {
    await card.updateComplete;
    const says = card.shadowRoot.querySelector('[role=status], [role=alert]')?.innerText.trim();
    return {
      kind,
      status,
      title: /Storks vote(, corrected)?/.exec(card.shadowRoot.textContent)?.[0],
      // Not \`innerText\`: a card that was not painted yet has none.
      sees: says || [...card.shadowRoot.children].map((child) => (child.checkVisibility() ? child.textContent : '')).join(' ').trim(),
      state: ['loading', 'ready', 'empty', 'error'].filter((state) => card.matches(\`:state(\${state})\`)).join(' '),
      fallback: document.querySelector('#fallback').checkVisibility() && fallback.getBoundingClientRect().height > 0,
    };
  };
  window.again = async () => look(await outcome());
  window.load = async () => {
    const start = performance.now();
    const done = outcome();
    card.src = new URLSearchParams(location.search).get('src');
    const settled = await done;
    const ms = performance.now() - start;
    return { ...(await look(settled)), ms };
  };
</script>`,
};

function page(url) {
  const name = url.pathname.slice('/page/'.length);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
${PAGES[name](url.searchParams)}
</html>`;
}

async function file(path, response) {
  const script = { 'content-type': 'text/javascript', 'cache-control': 'no-store' };
  if (path.startsWith('/dist/')) return send(response, 200, script, await readFile(new URL(`.${path}`, ROOT)));
  const source = await readFile(new URL(`.${path.replace(/\.js$/, '.ts')}`, ROOT), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: 'ES2022', module: 'ESNext' } });
  return send(response, 200, script, outputText);
}

/** A file on disk as any web server gives it: with a validator, and 304 for those who have it. */
async function fromDisk(path, request, response) {
  const { mtimeMs, size } = await stat(path);
  const etag = `"${mtimeMs.toString(36)}-${size.toString(36)}"`;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  return send(response, 200, { etag, 'last-modified': new Date(mtimeMs).toUTCString() }, await readFile(path));
}

/**
 * Starts the server on two ports: the second is another origin.
 *
 * @param disk - a file to serve at `/disk`.
 * @returns `origins`; `answered(url)`, the statuses sent for an address so far, 0 for none; `left(url)`, resolved once
 *   nobody reads the answers for an address any more; and `close()`.
 */
export async function startServer({ disk } = {}) {
  const seen = new Map();
  const ports = [];
  const handle = async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const earlier = seen.get(request.url) ?? [];
    seen.set(request.url, [...earlier, response]);
    try {
      if (url.pathname.startsWith('/page/')) send(response, 200, { 'content-type': 'text/html' }, page(url));
      else if (/^\/(src|dist)\//.test(url.pathname)) await file(url.pathname, response);
      else if (url.pathname === '/disk') await fromDisk(disk, request, response);
      else await (ROUTES[url.pathname] ?? status(404))(request, response, { ports, earlier: earlier.length });
    } catch (cause) {
      send(response, 500, { 'content-type': 'text/plain' }, String(cause));
    }
  };
  const servers = [createServer(handle), createServer(handle)];
  for (const server of servers) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    ports.push(server.address().port);
  }
  return {
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    answered: (path) => (seen.get(path) ?? []).map(({ headersSent, statusCode }) => (headersSent ? statusCode : 0)),
    async left(path) {
      for (const response of seen.get(path) ?? []) if (!response.closed) await once(response, 'close');
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
