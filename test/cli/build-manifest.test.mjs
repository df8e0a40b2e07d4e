// What `debunk build` leaves out because the last build made it already, and that the site is the same all the same.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { CASE, COMMAND, debunk, workFolder } from './command.mjs';

const ADDRESS = 'https://facts.example/';
const MANIFEST = '.debunk-build';
// What the command remembers of its own work is no part of the site.
const OWN = /(^|\/)\.debunk-/;

const RELATED = { ...CASE, id: 'related', title: 'Cheese is milk', related: [{ id: CASE.id, title: CASE.title }] };
const RETRACTED = { ...CASE, status: 'retracted', corrections: [{ date: '2024-06-01', note: 'It was wrong.' }] };

/** The content of all files of a site by path. */
function siteIn(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !OWN.test(path) && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

describe('debunk build with the manifest of the last build', () => {
  let folder;
  const at = (path) => join(folder.path, path);
  const build = async (cases, out = 'site', ...args) => {
    folder.write('cases.json', cases);
    const told = await debunk(['build', 'cases.json', '--out', out, '--no-png', '--url', ADDRESS, '--json', ...args], {
      cwd: folder.path,
    });
    assert.equal(told.code, 0, told.stderr);
    return JSON.parse(told.stdout);
  };
  /** What a build in an empty folder makes. */
  const builtAnew = async (cases, ...args) => {
    rmSync(at('anew'), { recursive: true, force: true });
    await build(cases, 'anew', ...args);
    return siteIn(at('anew'));
  };
  /** The site has each of these files, with the same bytes; old files may be left over. */
  const siteHas = (files) => {
    const site = siteIn(at('site'));
    for (const [path, content] of Object.entries(files)) assert.equal(site[path], content, path);
  };
  const isAsNew = async (cases, ...args) => siteHas(await builtAnew(cases, ...args));

  beforeEach(() => (folder = workFolder()));
  afterEach(() => folder.remove());

  it('gives the same bytes as without it, whatever was added, changed, retracted, taken out or put in another order', async () => {
    const one = fc.record(
      {
        title: fc.constantFrom('The Moon is rock', 'The Moon is not a cheese'),
        claim: fc.constantFrom('The Moon is made of cheese.', 'Cheese comes from the Moon.'),
        verdict: fc.constantFrom({ label: 'False', tone: 'false' }, { label: 'Misleading', tone: 'misleading' }),
        status: fc.constantFrom('active', 'corrected', 'retracted'),
        published: fc.constantFrom('2024-05-02', '2024-06-03'),
        lang: fc.constantFrom('en', 'ar'),
        narrative: fc.constantFrom({ id: 'sky', name: 'The sky is a roof' }, { name: 'Moons' }),
        related: fc.constantFrom([{ id: 'a' }], [{ id: 'b', title: 'Of b' }, { id: 'c' }]),
      },
      { requiredKeys: ['title', 'claim'] },
    );
    const entry = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), one).map(([id, fields]) => ({ id, ...fields }));
    const cases = fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
    const args = fc.constantFrom([], ['--title', 'Another name'], ['--lang', 'ar']);
    const builds = fc.array(fc.tuple(cases, args), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(builds, async (steps) => {
        rmSync(at('site'), { recursive: true, force: true });
        for (const [input, options] of steps) {
          await build(input, 'site', ...options);
          await isAsNew(input, ...options);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('renders nothing that is the same, unless it is asked to', async () => {
    await build([CASE, RELATED]);
    const page = at('site/cases/moon-cheese.html');
    // A page with the size and the time that it had is not looked into, so this one stays.
    const time = new Date('2024-01-01');
    utimesSync(page, time, time);
    await build([CASE, RELATED]);
    const { size } = statSync(page);
    folder.write('site/cases/moon-cheese.html', 'x'.repeat(size));
    utimesSync(page, time, time);
    assert.equal((await build([CASE, RELATED])).written, 0);
    await build([CASE, { ...RELATED, background: 'Something new.' }]);
    assert.match(readFileSync(page, 'utf8'), /^x+$/);
    await build([CASE, { ...RELATED, background: 'Something new.' }], 'site', '--fresh');
    await isAsNew([CASE, { ...RELATED, background: 'Something new.' }]);
  });

  it('draws a case anew where only a related one was changed or retracted', async () => {
    await build([CASE, RELATED]);
    await build([{ ...CASE, verdict: { label: 'Half true', tone: 'mixed' } }, RELATED]);
    assert.match(readFileSync(at('site/cases/related.html'), 'utf8'), /Half true/);
    await build([RETRACTED, RELATED]);
    await isAsNew([RETRACTED, RELATED]);
    assert.doesNotMatch(readFileSync(at('site/cases/related.html'), 'utf8'), /The Moon is rock/);
  });

  it('puts right what was deleted, edited or cut short since', async () => {
    const anew = await builtAnew([CASE, RELATED]);
    await build([CASE, RELATED]);
    const damages = [
      ['cases/moon-cheese.html', (path) => rmSync(path)],
      ['cases/moon-cheese.svg', (path) => folder.write(path.slice(folder.path.length + 1), 'by hand')],
      ['cases/related.json', (path) => truncateSync(path, 10)],
      ['index.html', (path) => rmSync(path)],
      ['feed.xml', (path) => truncateSync(path, 0)],
      ['checks/index.json', (path) => rmSync(path)],
      ['cases', (path) => rmSync(path, { recursive: true })],
      ['checks', (path) => rmSync(path, { recursive: true })],
    ];
    for (const [path, damage] of damages) {
      damage(at(`site/${path}`));
      const { written } = await build([CASE, RELATED]);
      assert.ok(written > 0, path);
      siteHas(anew);
    }
  });

  it('relies on no manifest that is damaged, or of another site', async () => {
    const anew = await builtAnew([CASE, RELATED]);
    await build([CASE, RELATED]);
    const own = readFileSync(at(`site/${MANIFEST}`), 'utf8');
    await build([RETRACTED], 'other');
    const other = readFileSync(at(`other/${MANIFEST}`), 'utf8');
    const damaged = [
      '',
      '{}',
      'null',
      own.slice(0, -20),
      own.replace(/"index\.html":"/, '$&0'),
      '\u0000'.repeat(99),
      other,
    ];
    for (const manifest of damaged) {
      folder.write('site/cases/moon-cheese.html', 'by hand');
      folder.write(`site/${MANIFEST}`, manifest);
      await build([CASE, RELATED]);
      siteHas(anew);
    }
  });

  it('relies on none of another state of the package', async () => {
    // A copy whose template differs, with the same version.
    cpSync('dist', at('package/dist'), { recursive: true });
    cpSync('package.json', at('package/package.json'));
    symlinkSync(join(process.cwd(), 'node_modules'), at('package/node_modules'));
    const template = at('package/dist/modules/cli/site-shell.js');
    await build([CASE]);
    folder.write(
      'package/dist/modules/cli/site-shell.js',
      readFileSync(template, 'utf8').replaceAll('<main>', '<main id="m">'),
    );
    const command = spawn(
      process.execPath,
      [at('package/dist/modules/cli/debunk.js'), 'build', 'cases.json', '--out', 'site', '--no-png', '--url', ADDRESS],
      { cwd: folder.path },
    );
    assert.deepEqual((await once(command, 'close'))[0], 0);
    assert.match(readFileSync(at('site/cases/moon-cheese.html'), 'utf8'), /<main id="m">/);
  });

  it('holds no word of a case', async () => {
    const secret = { ...CASE, id: 'zebras-vote', title: 'Zebras vote', url: 'https://other.example/zebras' };
    await build([secret]);
    assert.doesNotMatch(readFileSync(at(`site/${MANIFEST}`), 'utf8'), /zebra|moon|cheese/i);
  });

  it('is as good as none after a build that was killed', async () => {
    const many = (words) =>
      Array.from({ length: 400 }, (_, id) => ({ ...CASE, id: `n-${id}`, reality: `${words} ${id}` }));
    await build(many('Before'));
    folder.write('cases.json', many('After'));
    const killed = spawn(
      process.execPath,
      [COMMAND, 'build', 'cases.json', '--out', 'site', '--no-png', '--url', ADDRESS],
      {
        cwd: folder.path,
      },
    );
    const started = () => readFileSync(at('site/cases/n-0.json'), 'utf8').includes('After');
    while (!started() && killed.exitCode === null) await setTimeout(5);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    await build(many('Before'));
    await isAsNew(many('Before'));
    assert.ok(!existsSync(at('site/cases/n-400.json')));
  });

  it('leaves nothing behind where files are kept for a while, whether or not it succeeds', async () => {
    mkdirSync(at('tmp'));
    const many = Array.from({ length: 40 }, (_, id) => ({ ...CASE, id: `n-${id}`, reality: 'x'.repeat(50_000) }));
    folder.write('cases.json', many);
    folder.write('faulty/checks', 'no folder');
    for (const [out, code] of [
      ['site', 0],
      ['faulty', 2],
    ]) {
      const told = await debunk(['build', 'cases.json', '--out', out, '--no-png', '--url', ADDRESS], {
        cwd: folder.path,
        env: { TMPDIR: at('tmp') },
      });
      assert.equal(told.code, code, told.stderr);
      assert.deepEqual(readdirSync(at('tmp')), []);
    }
  });

  it('is right after two builds at once', async () => {
    const many = (words) => Array.from({ length: 100 }, (_, id) => ({ ...CASE, id: `n-${id}`, reality: words }));
    folder.write('one.json', many('One.'));
    folder.write('two.json', many('Two.'));
    const run = (file) => debunk(['build', file, '--out', 'site', '--no-png', '--url', ADDRESS], { cwd: folder.path });
    for (const { code, stderr } of await Promise.all([run('one.json'), run('two.json')])) assert.equal(code, 0, stderr);
    for (const words of ['One.', 'Two.']) {
      await build(many(words));
      await isAsNew(many(words));
    }
  });
});
