// What `npm test` checks, as tasks for tools/schedule.mjs. Each has a step, which is its name but for the files of the
// node tests; what it gives has `ok`, `output`, and where test cases are counted, `counts`.
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ENGINES, installBrowsers } from './browsers.mjs';
import { isBuildFresh, isStorybookFresh } from './fresh.mjs';
import { installWordPress } from '../test/wordpress/install.mjs';

/** These take longest and start first, so that none is left to run alone at the end. */
export const LONGEST = [
  'stories-a11y',
  'stories-pseudo',
  'demo/pages',
  'trust/stories',
  'faults/faults',
  'trust/pages',
  'cli/frame',
  'render/hydrate',
  'trust/copied',
  'trust/paper',
  'types/types',
];

const nodeFiles = globSync('test/**/*.test.mjs').sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
const browserFiles = globSync('test/**/*.test.ts').sort();

function rank(file) {
  const place = LONGEST.findIndex((part) => file.includes(part));
  return place < 0 ? LONGEST.length : place;
}

const step = (name, needs, run, more) => ({ name, step: name, needs, run, ...more });
const npm = (script) => program('npm', 'run', '--silent', script);

const STEPS = [
  step('browsers', [], async () => ({ ok: installBrowsers(process.env.CI ? Object.keys(ENGINES) : ['chromium']) })),
  step('build', [], npm('build'), { isFresh: isBuildFresh }),
  browserTests(),
  step('storybook', ['build'], npm('build-storybook'), { isFresh: () => isBuildFresh() && isStorybookFresh() }),
  // Stories import what the build makes, and so do these two with them.
  step('lint', ['build'], npm('lint')),
  step('types', ['build'], npm('types')),
  ...nodeFiles.map(nodeTests),
  step('format', [], program('prettier', '--check', '--log-level', 'warn', '.')),
  step('package', ['build'], npm('package')),
  step('arrows', [], npm('arrows')),
  step('size', ['build'], npm('size')),
  // Of hostile pages, elsewhere one of each kind: `npm run test:hosts` visits them all.
  step('hosts', ['browsers', 'build'], program('node', 'test/hosts/run.mjs', process.env.CI ? '--most' : '--few'), {
    alone: process.env.CI ? 'hosts' : undefined,
  }),
  // A WordPress with its database is not for every machine; `npm test -- --only wordpress` runs it anywhere.
  step('wordpress', ['browsers', 'build'], testWordPress, { onlyInCi: true, alone: 'users' }),
  // They install every framework, in minutes; elsewhere they run when they are asked for.
  step('examples', ['browsers', 'build'], program('node', 'test/examples/run.mjs'), { onlyInCi: true, alone: 'users' }),
];

/**
 * The tasks of a part of what is checked, in the order in which they start.
 * @param only The name of a step, else a word in the paths of test files; everything without it. A part comes with what
 *   it needs, but for what is as new as its sources.
 * @returns None where nothing fits.
 */
export function tasksFor(only) {
  if (only === undefined) return STEPS.filter(({ onlyInCi }) => !onlyInCi || process.env.CI);
  const fits = (file) => file.includes(only);
  const wanted = STEPS.filter((task) => task.step === only);
  if (wanted.length === 0) {
    const files = browserFiles.filter(fits);
    if (files.length > 0) wanted.push(browserTests(files));
    wanted.push(...nodeFiles.filter(fits).map(nodeTests));
  }
  const needed = new Set(wanted);
  for (const { needs } of needed) {
    for (const task of STEPS) if (needs.includes(task.name) && !task.isFresh?.()) needed.add(task);
  }
  const before = STEPS.filter((task) => needed.has(task) && !wanted.includes(task));
  const names = before.map(({ name }) => name);
  return [...before, ...wanted].map((task) => ({ ...task, needs: task.needs.filter((name) => names.includes(name)) }));
}

/** The browser tests, all of them or those of some files. */
function browserTests(files = []) {
  const name = 'browser tests';
  return step(name, ['browsers'], program('wtr', ...(files.length > 0 ? ['--files', ...files] : [])));
}

async function testWordPress() {
  return installWordPress() ? runNodeTests('test/wordpress/wordpress.mjs') : { ok: false };
}

/** Node's tests of one file. */
function nodeTests(file) {
  const needs = [
    'browsers',
    'build',
    ...(readFileSync(file, 'utf8').includes('helpers/storybook') ? ['storybook'] : []),
  ];
  return { name: file, step: 'node tests', needs, run: () => runNodeTests(file) };
}

async function runNodeTests(file) {
  const tests = run({ files: [file] });
  let counts = { failed: 1 };
  // The last summary is of the whole file.
  tests.on('test:summary', (summary) => ({ counts } = summary));
  let output = '';
  for await (const text of tests.compose(spec)) output += text;
  const { passed = 0, failed, cancelled = 0, skipped = 0, todo = 0 } = counts;
  const sum = { passed, failed: failed + cancelled, skipped: skipped + todo };
  return { ok: sum.failed === 0, output, counts: sum };
}

/** Runs a program; where it counts test cases, the counts come as a message. */
function program(file, ...args) {
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
      let output = '';
      let counts;
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8');
        stream.on('data', (text) => (output += text));
      }
      child.on('message', (message) => (counts = message));
      child.on('error', reject);
      child.on('close', (code) => resolve({ ok: code === 0, output, counts }));
    });
}
