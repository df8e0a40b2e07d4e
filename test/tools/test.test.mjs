// `npm test` and its parts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LONGEST, tasksFor } from '../../tools/steps.mjs';

const namesFor = (only) => tasksFor(only).map(({ name }) => name);

describe('npm test', () => {
  it('runs every file of tests', () => {
    const names = namesFor();
    for (const file of globSync('test/**/*.test.mjs')) assert.ok(names.includes(file), file);
    assert.ok(names.includes('browser tests'));
  });

  it('knows which files take longest', () => {
    for (const part of LONGEST)
      assert.ok(
        namesFor().some((name) => name.includes(part)),
        part,
      );
  });

  it('runs a step by its name, with what it needs', () => {
    assert.deepEqual(namesFor('format'), ['format']);
    assert.ok(['size', 'build,size'].includes(namesFor('size').join()));
    assert.equal(namesFor('browser tests').join(), 'browsers,browser tests');
  });

  it('runs the test files whose paths have a word', () => {
    const files = namesFor('hydrate').filter((name) => name.includes('/'));
    assert.deepEqual(files, ['test/render/hydrate.test.mjs']);
    assert.ok(namesFor('hydrate').includes('browser tests'));
    assert.ok(!namesFor('faults').includes('browser tests'));
  });

  it('answers an unknown word with the steps there are', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/test.mjs', '--only', 'no-such'], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^No step is called “no-such”.*browsers, build, .*lint/);
  });
});
