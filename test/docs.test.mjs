// What the docs say of the code, held to the code.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const read = (file) => readFileSync(file, 'utf8');

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md');

  it('says of each layer what it may import', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
    const arrows = forbidden.filter(({ name }) => name.startsWith('arrow-'));
    const said = [...text.matchAll(/^\| `(\w+)` .*\| ([^|]*?) *\|$/gm)].map(([, layer, others]) => [layer, others]);
    const meant = arrows.map(({ name, comment }) => {
      const [, others] = /may import (.*) and itself/.exec(comment);
      return [name.slice('arrow-'.length), others === 'nothing of src' ? 'nothing' : others.replace(/\w+/g, '`$&`')];
    });
    assert.deepEqual(said, meant);
  });

  it('names files that there are', () => {
    for (const [, file] of text.matchAll(/`((?:src|test|stories|tools|docs)\/[\w./-]+\w)`/g)) {
      if (!/\bxx/.test(file)) assert.ok(existsSync(file), file);
    }
  });
});

describe('every page of docs', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    it(`links to files that there are: ${page}`, () => {
      for (const [, to] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        assert.ok(existsSync(join(dirname(page), to)), to);
      }
    });
  }
});
