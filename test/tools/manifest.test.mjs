// What is public is described: everything in the manifest has words to it, and no path leads to the sources.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const KINDS = {
  attributes: 'attribute',
  members: 'property or method',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssStates: 'state',
  cssProperties: 'custom property',
};

const text = readFileSync('dist/custom-elements.json', 'utf8');
const { modules } = JSON.parse(text);
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

describe('custom elements manifest', () => {
  it('lists every element that is defined', () => {
    const defined = modules
      .flatMap(({ exports = [] }) => exports)
      .filter(({ kind }) => kind === 'custom-element-definition')
      .map(({ name }) => name);
    assert.ok(defined.length > 0);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), defined.sort());
  });

  for (const element of elements) {
    it(`describes <${element.tagName}> and all that is public in it`, () => {
      const bare = Object.entries(KINDS).flatMap(([field, kind]) =>
        (element[field] ?? [])
          .filter(({ description, summary }) => !(description ?? summary)?.trim())
          .map(({ name }) => `${kind} ${name || '(default)'}`),
      );
      if (!element.description) bare.push('the element itself');
      assert.deepEqual(bare, [], `no description: ${bare.join(', ')}`);
    });
  }

  it('names only files that are shipped', () => {
    assert.doesNotMatch(text, /"\/?src\//);
    for (const { path } of modules) assert.ok(existsSync(path), path);
  });
});
