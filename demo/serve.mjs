// The demo's server: demo/, dist/ and what `debunk` makes of the cases, at two origins, and the ways in which data can come
// late, broken or not at all.
//
//   node demo/serve.mjs               http://localhost:8000 and, as the other origin, http://localhost:8001
//   PORT=9000 node demo/serve.mjs     http://localhost:9000 and http://localhost:9001
//   HOST=0.0.0.0 node demo/serve.mjs  to look at it from a phone
//
// Paths beside the files:
//
//   /slow/<milliseconds>/<path>  the file, late
//   /cut/<path>                  the first half of the file, which is no JSON any more
//   /status/<code>               an answer with that status
//   /hang                        no answer at all
//   /storybook/                  the documentation, where `npm run build-storybook` made it
//
// In HTML, %OTHER_ORIGIN% becomes the address of the other of the two origins, whatever the ports are.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT, buildArchive, buildDemo } from './build.mjs';
import { STRICT_POLICY } from './policy.mjs';

/** What there is to see. */
export const PAGES = [
  ['/', 'an article with three cards in it'],
  ['/ar.html', 'an article in Arabic, right to left'],
  ['/strict.html', 'the same cards under a strict Content Security Policy with Trusted Types'],
  ['/twice.html', 'the script three times, from two origins, and every card twice'],
  ['/slow.html', 'every state: late, not found, broken, hanging, empty, retracted'],
  ['/narratives.html', 'thirteen narratives with their cases, to search and to open'],
  ['/old-article.html', 'an article with plain links to fact-checks, each of which shows its case'],
  ['/formats.html', 'every format that the card reads, from files'],
  ['/site/index.html', 'the site that `debunk build` makes of these cases'],
  ['/frame.html', 'a case in a frame, from the other origin'],
  ['/no-script.html', 'a page on which no script may run'],
  ['/newsletter.html', 'a newsletter with three cases'],
  ['/about.html', 'the publisher’s page that the cards link to: methods, corrections, funding'],
];

const DOCUMENTATION = ['/storybook/', 'the documentation'];

const ROOTS = [...['.', '../dist'].map((folder) => fileURLToPath(new URL(folder, import.meta.url))), BUILT];

const STORYBOOK = fileURLToPath(new URL('../storybook-static', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What pages of other origins may read. */
const SHARED_TYPES = new Set(['.js', '.json', '.map']);

const LONGEST_DELAY = 60_000;

/**
 * A server for one origin. It does not listen yet.
 * @param {{ otherPort?: () => number | undefined }} options the port of the other origin
 */
export function createDemoServer({ otherPort = () => undefined } = {}) {
  return createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    answer(request, response, otherPort()).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else say(response, 500, 'The server failed.');
    });
  });
}

/**
 * Starts both origins.
 * @param {{ port?: number, host?: string, build?: boolean }} options port 0 takes any two that are free; without `build`
 *   the pages that `debunk` makes are served as they are
 */
export async function startDemo({ port = 8000, host = '127.0.0.1', build = true } = {}) {
  const first = createDemoServer({ otherPort: () => portOf(second) });
  const second = createDemoServer({ otherPort: () => portOf(first) });
  const close = async () => {
    await Promise.all([first, second].map(stop));
  };
  try {
    await listen(first, port, host);
    await listen(second, port === 0 ? 0 : port + 1, host);
  } catch (error) {
    await close();
    throw error;
  }
  if (build) await buildDemo(`http://localhost:${portOf(first)}`);
  return {
    origin: `http://localhost:${portOf(first)}`,
    otherOrigin: `http://localhost:${portOf(second)}`,
    close,
  };
}

async function answer(request, response, otherPort) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return say(response, 405, 'Only GET and HEAD.');
  }
  const segments = segmentsOf(request.url);
  if (!segments) return say(response, 400, 'Not a path.');
  return route(segments, { request, response, otherPort });
}

async function route(segments, context) {
  const { response } = context;
  const [name, ...rest] = segments;
  if (name === 'slow' && /^\d+$/.test(rest[0] ?? '')) {
    const stillThere = await wait(Math.min(Number(rest[0]), LONGEST_DELAY), response);
    return stillThere ? route(rest.slice(1), context) : undefined;
  }
  if (name === 'cut') return sendFile(rest, context, (body) => body.subarray(0, body.length / 2));
  if (name === 'status' && /^[2-5]\d\d$/.test(rest[0] ?? '')) {
    response.setHeader('access-control-allow-origin', '*');
    return say(response, Number(rest[0]), 'As you asked.');
  }
  if (name === 'hang') return undefined;
  if (name === 'favicon.ico') return say(response, 204);
  if (name === 'storybook') return sendStorybook(rest, context);
  return sendFile(segments.length === 0 ? ['index.html'] : segments, context);
}

/** Its files name each other by relative addresses, which need the slash at the end of the folder. */
function sendStorybook(segments, context) {
  const { request, response } = context;
  if (segments.length > 0) return sendFile(segments, { ...context, roots: [STORYBOOK] });
  const [path, ...query] = request.url.split('?');
  if (path.endsWith('/')) return sendFile(['index.html'], { ...context, roots: [STORYBOOK] });
  response.setHeader('location', ['/storybook/', ...query].join('?'));
  return say(response, 308);
}

async function sendFile(segments, { request, response, otherPort, roots = ROOTS }, change = (body) => body) {
  const file = await findFile(segments, roots);
  if (!file) {
    response.setHeader('access-control-allow-origin', '*');
    return say(response, 404, 'There is no such file.');
  }
  const extension = extname(file);
  let body = change(await readFile(file));
  if (extension === '.html') body = withOtherOrigin(body, request, otherPort);
  const modified = (await stat(file)).mtime;
  modified.setMilliseconds(0);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

  response.setHeader('content-type', TYPES[extension]);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', etag);
  response.setHeader('last-modified', modified.toUTCString());
  if (SHARED_TYPES.has(extension)) response.setHeader('access-control-allow-origin', '*');
  if (segments.at(-1) === 'strict.html') response.setHeader('content-security-policy', STRICT_POLICY);
  if (isUnchanged(request.headers, etag, modified)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A path's parts, decoded; undefined for what is no path. */
function segmentsOf(url) {
  try {
    return url
      .split(/[?#]/, 1)[0]
      .split('/')
      .map((segment) => decodeURIComponent(segment))
      .filter((segment) => segment !== '');
  } catch {
    return undefined;
  }
}

/** The file of a path: of a known type, in one of the roots and nowhere else. */
async function findFile(segments, roots = ROOTS) {
  const plain = segments.every((segment) => !segment.startsWith('.') && !/[\\/\0]/.test(segment));
  if (!plain || !Object.hasOwn(TYPES, extname(segments.at(-1) ?? ''))) return undefined;
  for (const root of roots) {
    try {
      const file = await realpath(join(root, ...segments));
      const inside = file.startsWith((await realpath(root)) + sep);
      if (inside && (await stat(file)).isFile()) return file;
    } catch {
      // Not in this root.
    }
  }
  return undefined;
}

function withOtherOrigin(body, request, otherPort) {
  const host = /^([a-z\d.-]+|\[[a-f\d:]+\])(:\d+)?$/i.exec(request.headers.host ?? '')?.[1] ?? 'localhost';
  const origin = otherPort === undefined ? '' : `http://${host}:${otherPort}`;
  return Buffer.from(body.toString().replaceAll('%OTHER_ORIGIN%', origin));
}

function isUnchanged(headers, etag, modified) {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  return Date.parse(headers['if-modified-since'] ?? '') >= modified.getTime();
}

function say(response, status, text = '') {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text && `${text}\n`);
}

/** Waits; says whether there is still somebody to answer. */
function wait(milliseconds, response) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

function portOf(server) {
  return server.address()?.port;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=9000 (the next one is used too).`, { cause: error })
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portFromEnvironment() {
  const text = process.env.PORT ?? '8000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) throw new Error(`PORT=${text} is not a port.`);
  return port;
}

async function main() {
  const demo = await startDemo({ port: portFromEnvironment(), host: process.env.HOST || undefined });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, demo.close);
  const hasStorybook = await findFile(['index.html'], [STORYBOOK]);
  const width = Math.max(...PAGES.map(([path]) => path.length));
  for (const [path, text] of [...PAGES, ...(hasStorybook ? [DOCUMENTATION] : [])])
    console.log(`${demo.origin}${path.padEnd(width)}  ${text}`);
  if (!hasStorybook) console.log(`${DOCUMENTATION[0]} is not built: npm run build-storybook`);
  if (await buildArchive())
    console.log(`${demo.origin}${'/archive.html'.padEnd(width)}  ten thousand real cases, prepared`);
  console.log(`${demo.otherOrigin}${'/'.padEnd(width)}  the same from another origin`);
  if (!(await findFile(['debunk.js'])))
    console.log('dist/ is not built: the pages show their fallbacks. npm run build');
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
