// Serves the hostile pages, what they load, the built scripts, and the calm pages that they are compared with.
/* global URLSearchParams */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TYPES } from '../../tools/serve-static.mjs';
import { CARD, CASE, CASES, LIST, MENTION, SCRIPT, VERDICT } from './cases.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const NPM = new URL('../../node_modules/', import.meta.url);

/** A digest as in `integrity`. */
const digest = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** What a page gets where it has a word in braces. */
const FILLED = {
  script: SCRIPT,
  card: CARD,
  list: LIST,
  mention: MENTION,
  verdict: VERDICT,
  digest: digest(readFileSync(new URL('debunk.js', DIST))),
};

/**
 * Starts the server, on two ports: the second is another origin to the first.
 * @param pages The hostile pages, as pages.mjs has them.
 * @returns `address(page)`, `calm(places, lang)`, the address of a calm page, and `close()`.
 */
export async function startSite(pages) {
  const byName = new Map(pages.map((page) => [page.name, page]));
  const servers = [createServer(answer), createServer(answer)];
  for (const server of servers) server.listen(0, '127.0.0.1');
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [origin, other] = servers.map((server) => `http://127.0.0.1:${server.address().port}`);

  /** Answers; `?wait=300` in an address lets the answer wait for that many ms. */
  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, origin);
    await sleep(Number(searchParams.get('wait') ?? 0));
    const send = (type, content, headers) =>
      response
        .writeHead(200, {
          'content-type': type,
          'cache-control': 'no-store',
          'access-control-allow-origin': '*',
          ...headers,
        })
        .end(content);
    try {
      const [, kind, ...rest] = pathname.split('/');
      const path = rest.join('/');
      if (/^\/(favicon.ico|reports)$/.test(pathname)) response.writeHead(204).end();
      else if (pathname === '/record.js') send(TYPES['.js'], RECORD);
      else if (pathname === '/calm')
        send(TYPES['.html'], calmPage(JSON.parse(searchParams.get('places')), searchParams.get('lang')));
      else if (kind === 'dist') send(TYPES[extname(path)], readFileSync(new URL(path, DIST)));
      else if (kind === 'npm') send(TYPES['.js'], readFileSync(new URL(path, NPM)));
      else if (pathname.endsWith('.json'))
        send(TYPES['.json'], JSON.stringify(pathname.endsWith('all.json') ? CASES : CASE));
      else if (kind === 'page' && byName.has(path.replace(/\.\w+$/, ''))) sendPage(path, send);
      else response.writeHead(404).end();
    } catch (error) {
      if (error.code !== 'ENOENT') console.error(error);
      response.writeHead(404).end();
    }
  }

  function sendPage(path, send) {
    const [, name, more] = /^(.*?)(?:\.(css|js|html))?$/.exec(path);
    const page = byName.get(name);
    if (more === 'css') send(TYPES['.css'], page.css);
    else if (more === 'js') send(TYPES['.js'], fill(`(${page.first})()`));
    else if (more === 'html') send(TYPES['.html'], fill(page.framed));
    else {
      const headers = Object.entries(page.headers ?? {}).map(([header, value]) => [header, fill(value)]);
      send(TYPES['.html'], fill(hostilePage(page)), Object.fromEntries(headers));
    }
  }

  const fill = (text) =>
    text.replace(/\{(script|card|list|mention|verdict|digest|other)\}/g, (_, word) =>
      word === 'other' ? other : FILLED[word],
    );

  return {
    address: (page) => `${origin}/page/${page.name}`,
    calm: (places, lang = 'en') => `${origin}/calm?${new URLSearchParams({ places: JSON.stringify(places), lang })}`,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** The HTML of a hostile page. What it does to us stands in files of its own, which strict policies let in. */
function hostilePage({ name, doctype = '<!doctype html>', html = 'lang="en"', css, head = '', body, first, script }) {
  return `${doctype}
<html ${html}><head><meta charset="utf-8" /><title>${name}</title>
<meta name="viewport" content="width=device-width" />
<script nonce="page" src="/record.js" integrity="${digest(RECORD)}" crossorigin="anonymous"></script>
${css ? `<link rel="stylesheet" href="/page/${name}.css" />` : ''}
${first ? `<script nonce="page" src="/page/${name}.js"></script>` : ''}
${head}
${script ?? '{script}'}</head>
${body ?? '<body><main>{card}{list}</main></body>'}
</html>`;
}

/** A page that has nothing to it but what elements take from a page: their places, fonts, colours and grounds. */
function calmPage(places, lang) {
  const boxes = places.map(({ name, x, y, width, family, size, color, scheme, grounds }) => {
    // Firefox’s font where a page names none, as those in other languages here, is another for each language in it.
    const layers = grounds.split(';').filter(Boolean);
    const style = `position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; color: ${color}; color-scheme: ${scheme};
      font: ${size} ${family}; ${lang === 'en' ? '' : 'font-family: initial; '}background: ${layers.map((layer) => `linear-gradient(${layer}, ${layer})`).join(', ') || 'none'}`;
    // Wherever it is, it is drawn.
    const element = (name === 'debunk-card' ? CARD : LIST).replace(' src', ' loading="eager" src');
    return `<div style="${style.replaceAll('"', "'")}">${element}</div>`;
  });
  return `<!doctype html>
<html lang="${lang}" style="color-scheme: ${places[0].scheme}"><head><meta charset="utf-8" /><title>Calm</title>
${SCRIPT}</head><body>${boxes.join('')}</body></html>`;
}

/** Keeps what a page throws, logs and violates. Runs in the page, before anything of the page's own. */
function record() {
  const heard = [];
  window.heardByHarness = heard;
  const keep = (text) => (heard[heard.length] = text);
  window.addEventListener('error', ({ message, target }) => keep(`error: ${message ?? target.localName}`));
  window.addEventListener('unhandledrejection', ({ reason }) => keep(`rejection: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // Browsers ask for it by themselves.
    if (!/favicon/.test(blockedURI)) keep(`policy: ${violatedDirective} ${blockedURI}`);
  });
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const write = console[level];
    console[level] = (...texts) => {
      keep(`${level}: ${texts.join(' ')}`);
      write.apply(console, texts);
    };
  }
}

const RECORD = `(${record})()`;
