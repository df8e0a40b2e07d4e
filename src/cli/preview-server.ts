/** The local server of a preview: for this machine alone, and for no other site's pages. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cardStyles, renderCase } from '../render/index.js';
import { packageFile, siteScripts } from './package-files.js';
import { PREVIEW_CSS, PREVIEW_JS } from './preview-assets.js';
import type { PreviewCases } from './preview-cases.js';
import { casePage, listPage, mailPage, missingPage, pathOf } from './preview-pages.js';

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types debunk-widgets',
].join('; ');

/** A mail has its styles in its tags. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

interface Content {
  type: keyof typeof TYPES;
  body: string | Buffer;
  status?: number;
  policy?: string;
}

/** Why there is no page. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface PreviewServer {
  url: string;
  /** Tells open pages which files have changed. */
  changed(files: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts the server on the loopback address. @param port 0 takes any that is free. */
export async function startPreview(cases: PreviewCases, port = 0): Promise<PreviewServer> {
  const scripts = new Set(siteScripts());
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    answer(request, response).catch((cause: unknown) => {
      const { status, message } = cause instanceof Refusal ? cause : new Refusal(500, `It failed: ${String(cause)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers, url = '/' } = request;
    // Another site's name may lead to this address (DNS rebinding): its pages are not let in.
    if (!ownHosts(server).includes(headers.host ?? '')) throw new Refusal(403, 'This is a preview.');
    if (method !== 'GET') throw new Refusal(405, 'Only GET.');
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const { all, faults } = cases;
    const [only] = all;
    if (pathname === '/' && only && all.length === 1 && !faults.length) {
      response.writeHead(302, { location: pathOf('case', only.key) }).end();
      return;
    }
    const content = await contentOf(pathname.slice(1), searchParams.get('of'));
    if (!content) throw new Refusal(404, 'There is nothing here.');
    const { type, body, status = 200, policy = POLICY } = content;
    response.writeHead(status, { 'content-type': TYPES[type], 'content-security-policy': policy }).end(body);
  }

  async function contentOf(name: string, key: string | null): Promise<Content | undefined> {
    if (name === 'preview.css') return { type: 'css', body: PREVIEW_CSS };
    if (name === 'preview.js') return { type: 'js', body: PREVIEW_JS };
    if (name === 'card.css') return { type: 'css', body: cardStyles };
    if (scripts.has(name)) return { type: 'js', body: packageFile(name) };
    const { all, faults } = cases;
    if (name === '') return { type: 'html', body: listPage(all, faults) };
    if (!['case', 'mail', 'share.svg'].includes(name)) return undefined;
    const at = all.findIndex((one) => one.key === key);
    const shown = all[at];
    if (!shown) return { type: 'html', body: missingPage(), status: 404 };
    if (name === 'mail') return { type: 'html', body: await mailPage(shown), policy: MAIL_POLICY };
    if (name === 'share.svg') return { type: 'svg', body: await renderCase(shown.case, { as: 'svg' }) };
    return { type: 'html', body: await casePage(shown, all[at - 1], all[at + 1]) };
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://${ownHosts(server)[0] ?? ''}/`,
    changed(files) {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(files)}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function ownHosts(server: Server): string[] {
  const address = server.address();
  if (address === null || typeof address === 'string') return [];
  const hosts = ['127.0.0.1', 'localhost'].map((host) => `${host}:${address.port}`);
  // Browsers leave out the usual port.
  return address.port === 80 ? [...hosts, '127.0.0.1', 'localhost'] : hosts;
}
