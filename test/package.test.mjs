// The package as it is published: packed, installed in a project of its own, imported and compiled there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const tsc = resolve('node_modules/typescript/bin/tsc');
const tags = [...readFileSync('dist/custom-elements.json', 'utf8').matchAll(/"tagName": "([\w-]+)"/g)].map(
  ([, tag]) => tag,
);
const themes = readdirSync('src/themes').map((file) => file.replace('.css', ''));
const hasCode = (path) => typeof exports[path] === 'string' || 'default' in exports[path];
// What has types alone is tried in test/types.
const paths = Object.keys(exports)
  .filter(hasCode)
  .flatMap((path) =>
    path.includes('*') ? (path.endsWith('.css') ? themes : tags).map((each) => path.replace('*', each)) : path,
  )
  .map((path) => name + path.slice(1));

const USER = `
import {
  parseCases,
  registerMessages,
  DebunkCard,
  type Case,
  type Collection,
  type LanguageTexts,
  type Result,
} from 'debunk-widgets';
import 'debunk-widgets/define.js';
${tags.map((tag) => `import 'debunk-widgets/${tag}.define.js';`).join('\n')}

const texts: LanguageTexts = { card: { verdict: 'Verdikto', tones: { true: 'Vera' } } };
registerMessages('eo', { ...texts, list: { search: (count) => \`Serĉu en \${count} kazoj\` } });
// @ts-expect-error -- there is no such text
registerMessages('eo', { card: { verdikto: 'Verdikto' } });

const result: Result<Collection> = parseCases({ title: 'A title' }, { baseUrl: 'https://example.org/' });
if (result.ok) {
  const first: Case | undefined = result.value.cases[0];
  const card = document.createElement('debunk-card');
  const same: DebunkCard = card;
  if (first) same.case = first;
  document.body.append(card);
} else {
  console.error(result.error.kind, result.error.message);
}
`;

describe('packed package', () => {
  let project;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'debunk-package-'));
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project]);
    const [{ filename }] = JSON.parse(packed);
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`], { cwd: project });
  });

  after(() => {
    if (project) rmSync(project, { recursive: true });
  });

  /** Runs a module in the project and gives what it prints. */
  function run(code) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }

  for (const path of paths) {
    const bundle = /\/debunk[\w-]*(\.all)?\.js$/.test(path) && !path.endsWith('define.js');
    it(`has ${path}`, () => {
      if (bundle) {
        // A script tag's file needs a document: it is found and can be parsed; the browser tests run it.
        const file = run(`console.log(import.meta.resolve('${path}').slice('file://'.length))`);
        execFileSync(process.execPath, ['--check', file]);
      } else if (path.endsWith('.css')) {
        const file = run(`console.log(import.meta.resolve('${path}').slice('file://'.length))`);
        assert.match(readFileSync(file, 'utf8'), /--debunk-ink:/);
      } else if (path.endsWith('.json')) {
        assert.equal(
          run(`console.log(typeof (await import('${path}', { with: { type: 'json' } })).default)`),
          'object',
        );
      } else {
        run(`await import('${path}')`);
      }
    });
  }

  it('has what its documentation links to', () => {
    const root = join(project, 'node_modules', name);
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((page) => join('docs', page))];
    assert.ok(pages.length > 3);
    for (const page of pages) {
      for (const [, to] of readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        assert.ok(existsSync(join(root, dirname(page), to)), `${page}: ${to}`);
    }
  });

  it('has what the README imports', () => {
    const said = readFileSync('README.md', 'utf8').match(/(?<=')debunk-widgets[^']*(?=')/g);
    assert.ok(said.length > 2);
    for (const path of said) run(`await import('${path}')`);
  });

  it('has no effect when its classes are imported, and registers when asked to', () => {
    for (const tag of tags) {
      const defined = `Boolean(globalThis.customElements?.get('${tag}'))`;
      const code = `await import('${name}'); console.log(${defined}); await import('${name}/${tag}.define.js'); console.log(${defined})`;
      assert.equal(run(code), 'false\ntrue');
    }
  });

  it('registers every element at once by define.js', () => {
    const code = `await import('${name}/define.js'); console.log(${JSON.stringify(tags)}.every((tag) => customElements.get(tag)))`;
    assert.equal(run(code), 'true');
  });

  for (const command of ['debunk', name]) {
    it(`answers to npx ${command}`, () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
      const printed = execFileSync('npx', ['--no-install', command, '--version'], { cwd: project, encoding: 'utf8' });
      assert.equal(printed.trim(), version);
    });
  }

  it('adds nothing to the page that Lit alone does not add', () => {
    const globals = 'Object.getOwnPropertyNames(globalThis).sort().join()';
    assert.equal(
      run(`await import('${name}/define.js'); console.log(${globals})`),
      run(`await import('@lit/reactive-element'); await import('@lit/context'); console.log(${globals})`),
    );
  });

  for (const [module, moduleResolution] of [
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ]) {
    it(`compiles in a strict project with ${moduleResolution} resolution`, () => {
      writeFileSync(join(project, 'user.ts'), USER);
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedSideEffectImports: true,
        noEmit: true,
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['user.ts'] }));
      const { status, stdout } = spawnSync(process.execPath, [tsc], { cwd: project, encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }
});
