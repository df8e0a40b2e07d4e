// The plugins of the build: what each does, and that it fails where what it edits or expects is not there.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { checkedImports } from '../../tools/rollup/checked-imports.mjs';
import { copies } from '../../tools/rollup/copies.mjs';
import { licenses } from '../../tools/rollup/licenses.mjs';
import { listModules } from '../../tools/rollup/list-modules.mjs';
import { litWithoutTraces } from '../../tools/rollup/lit-without-traces.mjs';
import { workFolder } from '../cli/command.mjs';

let folder;
beforeEach(() => (folder = workFolder()));
afterEach(() => folder.remove());

/** Bundles files, the first of which is the entry; gives what is written, by name. */
async function bundle(files, { plugins = [], output = {} }) {
  for (const [name, code] of Object.entries(files)) folder.write(name, code);
  const packages = Object.keys(files).filter((name) => name.startsWith('node_modules/'));
  const fromPackages = {
    resolveId: (source) => {
      const file = packages.find((name) => name.startsWith(`node_modules/${source}/`));
      return file ? join(folder.path, file) : null;
    },
  };
  const made = await rollup({
    input: join(folder.path, Object.keys(files)[0]),
    plugins: [...plugins, fromPackages],
    onLog: () => undefined,
  });
  const { output: written } = await made.generate({ format: 'es', entryFileNames: 'entry.js', ...output });
  return Object.fromEntries(written.map(({ fileName, code, source }) => [fileName, code ?? source]));
}

describe('checkedImports', () => {
  const loads = { 'load.js': 'export const load = console.log', 'hand.js': 'export const load = console.info' };
  const made = (files) =>
    bundle(
      { ...files, ...loads },
      {
        plugins: [
          checkedImports({
            entry: join(folder.path, 'in.js'),
            load: join(folder.path, 'load.js'),
            loadInChunks: join(folder.path, 'hand.js'),
          }),
        ],
      },
    );
  const digest = (code) => createHash('sha256').update(code).digest('base64').replace('=', '');
  /** The names and digests in a chunk, in order. */
  const named = (code) => [...code.matchAll(/"([\w-]+)","([\w+/]{43})"/g)].map(([, name, sum]) => [`${name}.js`, sum]);

  it('gives each file the digests of what it loads, what is imported first, as it is written', async () => {
    const files = await made({
      'in.js': 'import("./one.js")',
      'one.js': 'import { shared } from "./shared.js"; console.log("one", shared); import("./two.js")',
      'two.js':
        'import { shared } from "./shared.js"; import { deep } from "./deep.js"; console.log("two", shared, deep)',
      'shared.js': 'import("./three.js"); export const shared = "shared"',
      'three.js': 'import { deep } from "./deep.js"; console.log("three", deep)',
      'deep.js': 'export const deep = "deep"',
    });
    const chains = Object.fromEntries(
      Object.entries(files).map(([name, code]) => [
        name.replace(/-.*/, ''),
        named(code).map(([file]) => file.replace(/-.*/, '')),
      ]),
    );
    assert.deepEqual(chains['entry.js'], ['one']);
    assert.deepEqual(chains.one.sort(), ['deep', 'deep', 'three', 'two']);
    const pairs = Object.values(files).flatMap(named);
    assert.equal(pairs.length, 5);
    for (const [name, sum] of pairs) assert.equal(sum, digest(files[name]), name);
    for (const code of Object.values(files)) assert.doesNotMatch(code, /\bimport\(/);
  });

  it('lets the entry use another function than the chunks', async () => {
    const files = await made({
      'in.js': 'import("./one.js")',
      'one.js': 'import("./two.js")',
      'two.js': 'console.log(2)',
    });
    assert.match(files['entry.js'], /console\.log/);
    const [one] = Object.keys(files).filter((name) => name.startsWith('one'));
    assert.match(files[one], /console\.info/);
  });

  it('fails where digests would be cyclic', async () => {
    await assert.rejects(
      made({ 'in.js': 'import("./one.js")', 'one.js': 'import("./two.js")', 'two.js': 'import("./one.js")' }),
      /A cycle of digests: .*one.*two.*one/,
    );
  });

  it('fails where a chunk needs what is in the entry', async () => {
    await assert.rejects(
      made({
        'in.js': 'import { shared } from "./shared.js"; console.log(shared); import("./one.js")',
        'one.js': 'import { shared } from "./shared.js"; console.log(shared)',
        'shared.js': 'export const shared = Math.random()',
      }),
      /imports entry\.js/,
    );
  });
});

describe('copies', () => {
  const entry = { 'in.js': 'import("./one.js"); import("./two.js")' };
  const users = {
    'one.js': 'import { shared } from "./shared.js"; console.log("one", shared)',
    'two.js': 'import { shared } from "./shared.js"; console.log("two", shared)',
  };
  const shared = {
    'shared.js': 'import { deeper } from "./deeper.js"; export const shared = `shared ${deeper}`',
    'deeper.js': 'export const deeper = "deeper"',
  };
  const plugin = (...modules) => copies({ modules, users: ['one', 'two'] });

  it('gives each user a copy, with what that imports', async () => {
    const made = await bundle({ ...entry, ...users, ...shared }, { plugins: [plugin('shared', 'deeper')] });
    const chunks = Object.values(made).filter((code) => /console\.log/.test(code));
    assert.equal(Object.keys(made).length, 3);
    assert.equal(chunks.length, 2);
    for (const chunk of chunks) assert.match(chunk, /deeper = "deeper"[^]*shared \$\{/);
  });

  it('fails where a module is not shared', async () => {
    await assert.rejects(
      bundle({ ...entry, ...users, ...shared }, { plugins: [plugin('shared', 'deeper', 'gone')] }),
      /gone is not imported/,
    );
  });

  it('fails where one of the users shares nothing', async () => {
    const alone = { 'two.js': 'console.log("two")' };
    await assert.rejects(
      bundle({ ...entry, ...users, ...shared, ...alone }, { plugins: [plugin('shared', 'deeper')] }),
      /two imports none/,
    );
  });
});

describe('licenses', () => {
  const files = (name) => ({
    'in.js': `import "${name}"`,
    [`node_modules/${name}/index.js`]: 'console.log("code")',
  });
  const made = (name, works) => bundle(files(name), { output: { plugins: [licenses(works)] } });

  it('writes the licences of what is bundled', async () => {
    const { 'licenses.txt': text } = await made('lit-html', [{ name: 'Lit', from: 'lit', also: ['lit-html'] }]);
    assert.equal(text, `Lit\n\n${readFileSync('node_modules/lit/LICENSE', 'utf8')}`);
  });

  it('fails where a package is bundled whose licence nobody named', async () => {
    await assert.rejects(made('@scope/other', []), /No licence is named for @scope\/other/);
  });

  it('fails where a named package is no longer bundled', async () => {
    await assert.rejects(
      made('lit', [
        { name: 'Lit', from: 'lit' },
        { name: 'parse5', from: 'parse5' },
      ]),
      /Nothing of parse5 is bundled/,
    );
  });

  it('fails where a licence is missing', async () => {
    await assert.rejects(made('no-such', [{ name: 'None', from: 'no-such' }]), /licence of None is missing/);
  });
});

describe('listModules', () => {
  const file = () => join(folder.path, 'lists', 'modules.json');

  it('writes how much of each module is in the bundle, largest first', async () => {
    const modules = { 'in.js': 'import "./large.js"; console.log(1)', 'large.js': 'console.log("a longer line")' };
    await bundle(modules, { output: { plugins: [listModules(file())] } });
    const lengths = Object.entries(JSON.parse(readFileSync(file(), 'utf8')));
    assert.deepEqual(
      lengths.map(([id, length]) => [id.replace(/.*\//, ''), length]),
      [
        ['large.js', 29],
        ['in.js', 15],
      ],
    );
  });

  it('fails where there is nothing', async () => {
    await assert.rejects(bundle({ 'in.js': '' }, { output: { plugins: [listModules(file())] } }), /Nothing is in/);
  });
});

describe('litWithoutTraces', () => {
  const TRACES = /reactiveElementVersions|litPropertyMetadata|Symbol\("metadata"\)/;
  const lit = 'import { ReactiveElement, css } from "@lit/reactive-element"; console.log(ReactiveElement, css)';
  /** Lit itself, as the build resolves it, but for what is changed in it. */
  const build = async (plugin, change = (code) => code) => {
    const made = await rollup({
      input: 'entry',
      plugins: [
        {
          resolveId: (id) => (id === 'entry' ? '\0entry' : null),
          load: (id) => (id === '\0entry' ? lit : id.startsWith('/') ? change(readFileSync(id, 'utf8'), id) : null),
        },
        nodeResolve({ exportConditions: ['production'], rootDir: process.cwd() }),
        plugin,
      ],
    });
    const { output } = await made.generate({ format: 'es' });
    return output[0].code;
  };

  it('takes out what Lit leaves on a page', async () => {
    assert.match(await build(undefined), TRACES);
    assert.doesNotMatch(await build(litWithoutTraces()), TRACES);
  });

  for (const [file, part] of [
    ['@lit/reactive-element/css-tag.js', 'adoptedStyleSheets'],
    ['@lit/reactive-element/reactive-element.js', 'reactiveElementVersions'],
    ['@lit/reactive-element/reactive-element.js', 'litPropertyMetadata'],
  ]) {
    it(`fails where ${file} has no ${part} as it was`, async () => {
      const change = (code, id) => (id.endsWith(`/node_modules/${file}`) ? code.replaceAll(part, 'other') : code);
      await assert.rejects(build(litWithoutTraces(), change), new RegExp(`${file} no longer holds`));
    });
  }

  it('fails where Lit is not bundled', async () => {
    await assert.rejects(bundle({ 'in.js': 'console.log(1)' }, { plugins: [litWithoutTraces()] }), /no longer bundled/);
  });
});

describe('the bundles', () => {
  const chunks = new URL('../../dist/chunks/', import.meta.url);

  for (const name of ['debunk-card', 'narrative-list.define'])
    it(`have the hint to compile all of ${name} where Chromium looks for it`, () => {
      const [file] = readdirSync(chunks).filter((each) => each.startsWith(`${name}-`));
      assert.match(readFileSync(new URL(file, chunks), 'utf8'), /^\/\/# allFunctionsCalledOnLoad\n/);
    });
});
