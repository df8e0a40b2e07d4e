// Every fault of a network, from a real server, in Chromium: what came of it, what the reader sees, how long it took.
// Run with `node --test test/faults/faults.test.mjs`. The card is tested when it has been built, the loader always.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { INTEGRITY, JSON_TEXT, startServer } from './server.mjs';

const WRONG_DIGEST = `sha256-${'0'.repeat(43)}=`;

// name, address, outcome; and how often the server is asked, where that matters. `other` is another origin.
const FAULTS = [
  ['none', '/fine', 'ready', { asked: 1 }],
  ['301 loop', '/loop', 'network'],
  ['204', '/204', 'empty', { asked: 1 }],
  ['304 out of the blue', '/304', 'http 304', { asked: 1 }],
  ['403', '/403', 'http 403', { asked: 1 }],
  ['404', '/404', 'http 404', { asked: 1 }],
  ['410', '/410', 'http 410', { asked: 1 }],
  ['429', '/429', 'http 429', { asked: 2 }],
  ['429, Retry-After: 1, then 200', '/429-soon', 'ready', { asked: 2 }],
  ['429, Retry-After: 60', '/429-later', 'http 429', { asked: 1 }],
  ['500', '/500', 'http 500', { asked: 1 }],
  ['503, then 200', '/503-once', 'ready', { asked: 2 }],
  ['hang before headers', '/hang', 'timeout', { asked: 1 }],
  ['hang mid-body', '/hang-in-body', 'timeout', { asked: 1 }],
  ['drip of 10 bytes a second', '/drip', 'ready', { asked: 1 }],
  ['body cut short of Content-Length', '/cut', 'network', { asked: 2 }],
  ['body cut short, then whole', '/cut-once', 'ready', { asked: 2 }],
  ['connection reset', '/reset', 'network'],
  ['connection reset mid-body', '/reset-in-body', 'network', { asked: 2 }],
  ['connection reset, then 200', '/reset-once', 'ready'],
  ['nobody listens', 'http://127.0.0.1:9/', 'network'],
  ['wrong Content-Type, nosniff', '/wrong-type', 'ready'],
  ['wrong charset in Content-Type', '/wrong-charset', 'ready'],
  ['no Content-Type', '/no-type', 'ready'],
  ['UTF-8 with BOM', '/utf8-bom', 'ready'],
  ['UTF-16LE with BOM', '/utf16le-bom', 'ready'],
  ['UTF-16BE with BOM', '/utf16be-bom', 'ready'],
  ['UTF-16LE without BOM', '/utf16le', 'ready'],
  ['HTML with status 200', '/html', 'not-json', { asked: 1 }],
  ['0 bytes with status 200', '/empty', 'empty', { asked: 1 }],
  ['Content-Encoding that is none', '/not-gzip', 'network'],
  ['no CORS header', '/fine', 'network', { other: true }],
  ['another origin with CORS', '/cors', 'ready', { other: true }],
  ['redirect to another origin', '/to-no-cors', 'network'],
  ['redirect to another origin with CORS', '/to-cors', 'ready'],
  ['integrity match', '/fine', 'ready', { integrity: INTEGRITY }],
  ['integrity mismatch', '/fine', 'integrity', { integrity: WRONG_DIGEST }],
  ['integrity and 404', '/404', 'http 404', { integrity: INTEGRITY }],
  ['integrity and no CORS header', '/fine', 'network', { integrity: INTEGRITY, other: true }],
  ['integrity and body cut short', '/cut', 'network', { integrity: INTEGRITY }],
];

const BOMBS = [
  ['1 GB in 10 kB, brotli', '/bomb-br'],
  ['1 GB in 1 MB, gzip', '/bomb-gzip'],
  ['1 GB, chunked', '/endless'],
  ['1 GB by Content-Length', '/gigabyte'],
  ['1 GB in 10 kB, brotli, with integrity', '/bomb-br', INTEGRITY],
  ['1 GB, chunked, with integrity', '/endless', INTEGRITY],
];

const SUBJECTS = ['loader'];
if (existsSync(new URL('../../dist/debunk.js', import.meta.url))) SUBJECTS.push('card');
else console.log('The card is skipped: dist/debunk.js is not there. Build it with: npm run build');

let directory, disk, server, browser;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'debunk-faults-'));
  disk = join(directory, 'case.json');
  await writeFile(disk, JSON_TEXT);
  server = await startServer({ disk });
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(directory, { recursive: true });
});

for (const subject of SUBJECTS) {
  describe(subject, () => {
    const rows = [];

    /** Opens the page that will ask for `src`. */
    async function open(src, { integrity = '', prepare } = {}) {
      const address = new URL(`/page/${subject}`, server.origins[0]);
      address.searchParams.set('src', src);
      if (integrity) address.searchParams.set('integrity', integrity);
      const page = await browser.newPage();
      if (prepare) await page.evaluateOnNewDocument(prepare);
      await page.goto(address.href);
      // Not by frames, which a page behind another does not draw.
      await page.waitForFunction(() => 'load' in window, { polling: 50 });
      return page;
    }

    /** Checks what came of a fault, and that the reader is neither left alone nor misled. */
    function check(name, expected, { kind, status, title, sees, state, fallback, ms }, more = '', at = rows.length) {
      rows[at] = { fault: name, outcome: [kind, status].filter(Boolean).join(' '), sees, fallback, ms, more };
      assert.equal(kind === 'http' ? `http ${status}` : kind, expected);
      if (kind === 'ready') assert.equal(title, 'Storks vote');
      if (subject !== 'card') return;
      assert.ok(sees, 'the reader sees something');
      assert.equal(state, kind === 'ready' || kind === 'empty' ? kind : 'error');
      assert.equal(fallback, kind !== 'ready', 'the fallback stays until the case is there');
    }

    describe('faults', { concurrency: 4 }, () => {
      for (const [index, [name, path, expected, { asked, other, integrity } = {}]] of FAULTS.entries()) {
        it(`${name}: ${expected}`, { timeout: 60_000 }, async () => {
          // Each has an address of its own, so that it is counted by itself and finds nothing in the HTTP cache.
          const unique = `${path}?${subject}-${index}`;
          const page = await open(URL.canParse(path) ? path : server.origins[other ? 1 : 0] + unique, { integrity });
          const outcome = await page.evaluate(() => window.load());
          const statuses = server.answered(unique);
          check(name, expected, outcome, `${statuses.length || ''}`, index);
          if (asked) assert.equal(statuses.length, asked, 'requests');
          await page.close();
        });
      }
    });

    it('offline, then online', { timeout: 60_000 }, async () => {
      const page = await open(`${server.origins[0]}/fine?${subject}-offline`);
      await page.setOfflineMode(true);
      check('offline', 'network', await page.evaluate(() => window.load()));
      const start = performance.now();
      // The card asks again by itself when the browser says `online`; the loader is asked.
      const again = page.evaluate((itself) => (itself ? window.again() : window.load()), subject === 'card');
      if (subject === 'loader') await again;
      await page.setOfflineMode(false);
      const outcome = subject === 'card' ? await again : await page.evaluate(() => window.load());
      check('online again', 'ready', { ...outcome, ms: performance.now() - start });
      await page.close();
    });

    it('a redirect says where it led', { timeout: 60_000 }, async () => {
      const page = await open(server.origins[0]);
      const url = await page.evaluate(async (src) => {
        const { loadDocument } = await import('/src/data/load.js');
        return (await loadDocument(src)).url;
      }, `${server.origins[0]}/to-cors`);
      assert.equal(url, `${server.origins[1]}/cors`);
      await page.close();
    });

    it('a change on disk is picked up, for the price of one 304', { timeout: 60_000 }, async () => {
      const path = `/disk?${subject}`;
      const visit = async () => {
        const page = await open(server.origins[0] + path);
        const outcome = await page.evaluate(() => window.load());
        await page.close();
        return outcome;
      };
      check('first visit', 'ready', await visit());
      check('second visit, unchanged', 'ready', await visit(), '304');
      assert.deepEqual(server.answered(path), [200, 304]);
      const text = await readFile(disk, 'utf8');
      await writeFile(disk, text.replace('Storks vote', 'Storks vote, corrected'));
      const third = await visit();
      check('third visit, changed', 'ready', { ...third, title: 'Storks vote' });
      assert.match(third.title, /corrected/);
      assert.deepEqual(server.answered(path), [200, 304, 200]);
      await writeFile(disk, text);
    });

    // The bytes that the page takes, and what it still holds of them: neither depends on how busy the machine is. The
    // memory of the whole process does, since the browser's own buffers wait for the collector.
    it('bombs are stopped at 5 MB, and nothing of them is kept', { timeout: 120_000 }, async () => {
      for (const [name, path, integrity] of BOMBS) {
        const address = `${path}?${subject}-${integrity ? 'checked' : 'plain'}`;
        const page = await open(`${server.origins[0]}${address}`, { integrity, prepare: countBytes });
        const held = await startMeasuring(page);
        const outcome = await page.evaluate(() => window.load());
        const { bytes, last, cancelled } = await page.evaluate(() => window.taken);
        const kept = await held();
        await server.left(address);
        await page.close();
        const told = `${(bytes / 1e6).toFixed(1)} MB taken, ${(kept / 1e6).toFixed(2)} MB kept`;
        check(name, 'too-large', outcome, told);
        assert.ok(bytes - last <= 5_000_000, `${name}: read on after 5 MB, to ${bytes}`);
        assert.equal(cancelled, bytes > 0, `${name}: the rest is refused`);
        assert.ok(kept < 1_000_000, `${name}: keeps ${kept} bytes`);
      }
    });

    after(() => {
      print(subject, rows.filter(Boolean));
    });
  });
}

/** Runs in a page before its scripts: counts in `taken` what its code takes out of the bodies of responses. */
function countBytes() {
  window.taken = { bytes: 0, last: 0, cancelled: false };
  const { read, cancel } = ReadableStreamDefaultReader.prototype;
  ReadableStreamDefaultReader.prototype.read = async function () {
    const result = await read.call(this);
    if (result.value) {
      window.taken.last = result.value.length;
      window.taken.bytes += result.value.length;
    }
    return result;
  };
  ReadableStreamDefaultReader.prototype.cancel = function () {
    window.taken.cancelled = true;
    return cancel.call(this);
  };
}

/** Returns a function that says by how many bytes a page holds more than now, after garbage has been collected. */
async function startMeasuring(page) {
  const session = await page.createCDPSession();
  const held = async () => {
    const sizes = [];
    // What was garbage only after the first collection is gone after the next.
    for (let times = 0; times < 3; times++) {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      sizes.push(usedSize + embedderHeapUsedSize + backingStorageSize);
    }
    return sizes.sort((a, b) => a - b)[1];
  };
  const start = await held();
  return async () => (await held()) - start;
}

function print(subject, rows) {
  const header = ['fault', 'outcome', 'the reader sees', 'fallback', 'seconds', 'requests, memory'];
  const table = rows.map(({ fault, outcome, sees, fallback, ms, more }) => [
    fault,
    outcome,
    sees?.replace(/\s+/g, ' ').slice(0, 76) ?? '',
    { true: 'stays', false: 'gone' }[fallback] ?? '',
    (ms / 1_000).toFixed(2),
    more,
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...table].map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  console.log(`\n${subject}\n${[header, widths.map((width) => '-'.repeat(width)), ...table].map(line).join('\n')}\n`);
}
