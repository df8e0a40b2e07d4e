// Runs `debunk index`.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round } from './shared.mjs';

const DEBUNK = fileURLToPath(new URL('../dist/modules/cli/debunk.js', import.meta.url));

/**
 * Writes cases to a file in a folder, and their collection beside it.
 * @returns The collection's folder, and a row of what that cost.
 */
export function prepare(cases, folder) {
  const input = join(folder, 'cases.jsonl');
  const file = openSync(input, 'w');
  let count = 0;
  for (const entry of cases) {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    count++;
  }
  closeSync(file);
  const out = join(folder, `collection-${count}`);
  // Node tells its own most; a timer program may be missing.
  const tell = `process.on('exit',()=>console.error('rss '+process.resourceUsage().maxRSS))`;
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, DEBUNK, 'index', input, '--out', out],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr.slice(-1000));
  return {
    out,
    row: {
      cases: count,
      seconds: round((performance.now() - start) / 1000),
      'memory MB': Math.round(/rss (\d+)\s*$/.exec(stderr)[1] / 1000),
      files: readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.json')).length,
    },
  };
}
