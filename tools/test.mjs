// `npm test`: everything that is checked, each step to its end, then one line with the sum of all test cases.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ENGINES, installBrowsers } from './browsers.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program; its test counts come as a message. */
function program(file, ...args) {
  return async () => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', add);
    const code = await new Promise((resolve) => {
      child.on('error', () => resolve(1));
      child.on('exit', resolve);
    });
    return code === 0;
  };
}

/** Node's own tests, one file at a time: some of them measure. */
async function nodeTests() {
  const tests = run({ files: globSync('test/**/*.test.mjs').sort(), concurrency: 1 });
  let counts;
  // The last summary is of all files.
  tests.on('test:summary', (summary) => (counts = summary.counts));
  for await (const text of tests.compose(spec)) process.stdout.write(text);
  const { passed, failed, cancelled, skipped, todo } = counts;
  add({ passed, failed: failed + cancelled, skipped: skipped + todo });
  return failed + cancelled === 0;
}

function add(counts) {
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}

const steps = {
  browsers: () => installBrowsers(process.env.CI ? Object.keys(ENGINES) : ['chromium']),
  format: program('prettier', '--check', '--log-level', 'warn', '.'),
  build: program('npm', 'run', '--silent', 'build'),
  types: program('npm', 'run', '--silent', 'types'),
  lint: program('npm', 'run', '--silent', 'lint'),
  arrows: program('npm', 'run', '--silent', 'arrows'),
  size: program('npm', 'run', '--silent', 'size'),
  package: program('npm', 'run', '--silent', 'package'),
  'node tests': nodeTests,
  'browser tests': program('wtr'),
};

/** Steps that look at what the build made. */
const NEED_BUILD = ['size', 'package', 'node tests'];

const failedSteps = [];
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const start = performance.now();
  let ok = false;
  try {
    if (NEED_BUILD.includes(name) && failedSteps.includes('build')) console.log('Not run: it needs the build.');
    else ok = await step();
  } catch (error) {
    console.error(error);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s`);
  if (!ok) failedSteps.push(name);
}

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(failedSteps.length > 0 ? 1 : 0);
