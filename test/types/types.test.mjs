// The package's types as its users have them: with each framework, each way to resolve modules, old and new compilers.
// What users write stands in `users`; what must not compile there is marked by `@ts-expect-error`.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';

/** Every way to resolve modules with the newest, which is quick; one or two with those before. */
const COMPILERS = {
  5.4: { version: '5.4.5', resolutions: ['node16', 'bundler'] },
  5.9: { version: '5.9.3', resolutions: ['nodenext'] },
  '6.0': { version: '6.0.3', resolutions: ['bundler'] },
  '7.0': { version: '7.0.2', resolutions: ['node16', 'nodenext', 'bundler'] },
};

const project = resolve('.cache/types');

const dependencies = {
  '@types/react': '19.3.3',
  'solid-js': '1.9.20',
  svelte: '5.57.3',
  vue: '3.5.45',
  ...Object.fromEntries(
    Object.entries(COMPILERS).map(([name, { version }]) => [`typescript-${name}`, `npm:typescript@${version}`]),
  ),
};

const options = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  jsx: 'preserve',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

describe('the types of the package', () => {
  let missing;

  before(() => {
    mkdirSync(project, { recursive: true });
    // An earlier package has the same version: npm would keep it.
    for (const old of ['users', 'node_modules/debunk-widgets', 'node_modules/.package-lock.json']) {
      rmSync(join(project, old), { recursive: true, force: true });
    }
    writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project]),
    );
    try {
      const how = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
      execFileSync('npm', ['install', ...how, `./${filename}`], { cwd: project });
    } catch (error) {
      if (process.env.CI) throw error;
      missing = 'The frameworks and compilers could not be installed: is npm’s registry there?';
    }
    cpSync('test/types/users', join(project, 'users'), { recursive: true });
  });

  for (const [name, { resolutions }] of Object.entries(COMPILERS)) {
    for (const moduleResolution of resolutions) {
      it(`are right for TypeScript ${name} with ${moduleResolution} resolution`, (test) => {
        if (missing) return void test.skip(missing);
        const config = `tsconfig.${name}.${moduleResolution}.json`;
        const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
        const compilerOptions = { ...options, module, moduleResolution };
        writeFileSync(join(project, config), JSON.stringify({ compilerOptions, include: ['users'] }));
        const tsc = join(project, 'node_modules', `typescript-${name}`, 'bin/tsc');
        const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', config], { cwd: project, encoding: 'utf8' });
        assert.equal(stderr, '');
        // Solid's and Svelte's own types name an event that TypeScript 5.4 does not know.
        const faults = stdout.split('\n').filter((line) => line && !/^(node_modules.(solid-js|svelte)| )/.test(line));
        assert.deepEqual(faults, []);
      });
    }
  }
});
