// `npm run test:examples [name…]`: each example as a user has it, in a copy under .cache/examples with the packed package:
// installed, type-checked, again with a mistake that the types must find, built, served, and opened in Chromium.
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';
import { EXAMPLES } from './examples.mjs';

const folder = resolve('.cache/examples');
/** Two at once: they load files, compile and wait in turn. */
const LANES = 2;
const PATIENCE = 60_000;

async function run(cwd, file, ...args) {
  try {
    const { stdout, stderr } = await promisify(execFile)(file, args, { cwd, env: environment(), maxBuffer: 2 ** 26 });
    return stdout + stderr;
  } catch (error) {
    throw new Error(`${[file, ...args].join(' ')}:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
  }
}

/** The frameworks send nothing home. */
const environment = (more) => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  ...more,
});

/** Copies an example, with the data and the packed package; of an earlier copy only what was installed stays. */
async function install(name, { data }, tarball) {
  const at = join(folder, name);
  for (const old of existsSync(at) ? readdirSync(at) : []) {
    if (old !== 'node_modules') rmSync(join(at, old), { recursive: true });
  }
  cpSync(join('examples', name), at, { recursive: true, filter: (source) => !source.endsWith('/node_modules') });
  const target = join(at, data);
  mkdirSync(target, { recursive: true });
  cpSync('examples/cases.json', join(target, 'cases.json'));
  const json = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  json.dependencies['debunk-widgets'] = `file:${tarball}`;
  writeFileSync(join(at, 'package.json'), JSON.stringify(json));
  // An earlier copy has the same version: npm would keep it.
  for (const old of ['debunk-widgets', '.package-lock.json']) {
    rmSync(join(at, 'node_modules', old), { recursive: true, force: true });
  }
  await run(at, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
  return { at, scripts: json.scripts };
}

/** The types are right, and find a mistake. */
async function check(at, { mistake: [file, right, wrong] }) {
  await run(at, 'npm', 'run', 'check');
  const path = join(at, file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(right)) throw new Error(`${file} has no ${right}.`);
  writeFileSync(path, source.replace(right, wrong));
  const said = await run(at, 'npm', 'run', 'check').then(
    () => '',
    (error) => error.message,
  );
  writeFileSync(path, source);
  if (!said.includes(file)) throw new Error(`The types do not find ${wrong} in ${file}.\n${said}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Serves what was built: a folder, or by `npm start`. */
async function serve(at, { built }) {
  if (built) {
    const { url, close } = await serveStatic(join(at, built));
    return { url: `${url}/index.html`, close };
  }
  const port = await freePort();
  const child = spawn('npm', ['start'], {
    cwd: at,
    env: environment({ PORT: String(port), HOST: '127.0.0.1' }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  // With what npm has started.
  const close = () => process.kill(-child.pid);
  const url = `http://127.0.0.1:${port}/`;
  const end = performance.now() + PATIENCE;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || performance.now() > end) {
      if (child.exitCode === null) close();
      throw new Error(`npm start:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { url, close };
}

/** A reader sees card and list, the page hears of the card, and nobody complains. */
async function look(browser, url, { isDrawn }) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => {
    const isIcon = message.location().url?.endsWith('/favicon.ico');
    if (['error', 'warn', 'warning'].includes(message.type()) && !isIcon) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  try {
    if (isDrawn) {
      await page.setJavaScriptEnabled(false);
      await page.goto(url);
      const drawn = await page.$eval('debunk-card', ({ shadowRoot }) => shadowRoot?.textContent);
      if (!drawn?.includes('Made up')) throw new Error('The server has not drawn the card.');
      await page.setJavaScriptEnabled(true);
    }
    await page.goto(url);
    const seen = () => {
      const text = (tag) => document.querySelector(`${tag}:state(ready)`)?.shadowRoot.textContent ?? '';
      return {
        card: /Made up[^]*The lake is full|Made up[^]*drained the lake/.test(text('debunk-card')),
        list: /2 cases[^]*Satire/.test(text('narrative-list')),
        event: document.querySelector('output')?.textContent === 'The lake is full',
        // Only the typed property or the attribute makes it so.
        compact: document.querySelector('debunk-card')?.variant === 'compact',
      };
    };
    const isAll = `Object.values((${seen})()).every(Boolean)`;
    await page.waitForFunction(isAll, { timeout: PATIENCE }).catch(async () => {
      throw new Error(`Seen: ${JSON.stringify(await page.evaluate(seen))}. Said: ${said.join('\n')}`);
    });
    if (said.length > 0) throw new Error(`The console says:\n${said.join('\n')}`);
  } finally {
    await page.close();
  }
}

async function tryExample(name, browser, tarball) {
  const example = { data: 'public', ...EXAMPLES[name] };
  const times = [];
  const timed = async (what, work) => {
    const start = performance.now();
    const result = await work();
    times.push(`${what} ${((performance.now() - start) / 1000).toFixed(0)}`);
    return result;
  };
  const { at, scripts } = await timed('install', () => install(name, example, tarball));
  if (scripts.check) await timed('types', () => check(at, example));
  if (scripts.build) await timed('build', () => run(at, 'npm', 'run', 'build'));
  const { url, close } = await timed('start', () => serve(at, example));
  try {
    await timed('look', () => look(browser, url, example));
  } finally {
    close();
  }
  return times.join(', ');
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(EXAMPLES);
mkdirSync(folder, { recursive: true });
const [{ filename }] = JSON.parse(
  await run('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder).then((text) =>
    text.slice(text.indexOf('[')),
  ),
);
const browser = await launchChromium();
const failed = [];
const start = performance.now();
const waiting = [...chosen];

async function lane() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const from = performance.now();
    const seconds = () => ((performance.now() - from) / 1000).toFixed(0);
    try {
      const times = await tryExample(name, browser, join(folder, filename));
      console.log(`${name}: ok, ${seconds()} s (${times})`);
    } catch (error) {
      failed.push(name);
      console.log(`${name}: FAILED, ${seconds()} s\n${error.message}`);
    }
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
await browser.close();
const passed = chosen.length - failed.length;
console.log(`${passed} of ${chosen.length} examples work, ${((performance.now() - start) / 1000).toFixed(0)} s`);
process.send?.({ passed, failed: failed.length });
process.exit(failed.length > 0 ? 1 : 0);
