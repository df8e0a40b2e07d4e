// What several benchmarks need: numbers, a server, a page's memory, the demo's cases.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseFragment } from 'parse5';
import { parseCases } from '../dist/modules/formats/parse-cases.js';
import { TYPES } from '../tools/serve-static.mjs';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
export const round = (value, digits = 1) => Number(value.toFixed(digits));

/** The medians of each field of some results. */
export const medians = (results) =>
  Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))]));

/**
 * Serves texts by their names, files of these folders, and dist/; gzipped.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(texts, ...folders) {
  const roots = [...folders, fileURLToPath(new URL('../dist', import.meta.url))];
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    if (!packed.has(path)) {
      const file = roots.map((root) => join(root, path)).find((found) => existsSync(found) && statSync(found).isFile());
      const body = texts[path] ?? (file && readFileSync(file));
      if (body === undefined) return response.writeHead(404).end();
      packed.set(path, gzipSync(body));
    }
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8');
    response.setHeader('content-encoding', 'gzip');
    return response.end(packed.get(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Makes a page that of a slow phone: 412 × 823 px, four times slower than this machine, over 1.6 Mbit/s and 150 ms. */
export async function slowDown(page) {
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  await page.emulateCPUThrottling(4);
  await page.emulateNetworkConditions({ download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 });
}

/** The bytes that a page holds once its garbage is gone: script, DOM and styles, buffers. */
export async function memory(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize + embedderHeapUsedSize;
}

/** A case of the demo, read as a server reads it. */
export function readDemo(name = 'minsk-bases') {
  const input = JSON.parse(readFileSync(new URL(`../demo/cases/${name}.json`, import.meta.url), 'utf8'));
  const look = (node) => ({
    nodeName: node.nodeName,
    nodeValue: node.value ?? null,
    childNodes: (node.childNodes ?? []).map(look),
    getAttribute: (attribute) => node.attrs?.find((found) => found.name === attribute)?.value ?? null,
  });
  const read = parseCases(input, {
    baseUrl: 'https://facts.example/cases/one.json',
    parseHtml: (html) => look(parseFragment(html)),
  });
  return read.value.cases[0];
}
