// docs/frameworks.md has a section for each example, and its snippets are in the file that is linked before them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EXAMPLES } from './examples.mjs';

const page = readFileSync('docs/frameworks.md', 'utf8');

/** The lines of a text without their indentation. */
const lines = (text) => text.split('\n').map((line) => line.trim());

describe('docs/frameworks.md', () => {
  const parts = page.matchAll(/\]\(\.\.\/(examples\/[^)]+\/[^)]+)\)|^```\w+\n([^]*?)^```$/gm);
  const snippets = [];
  let linked;
  for (const [, file, snippet] of parts) {
    if (file) linked = file;
    else snippets.push([linked, snippet]);
  }

  for (const [file, snippet] of snippets) {
    it(`shows what is in ${file}: ${snippet.split('\n', 1)}`, () => {
      assert.ok(`\n${lines(readFileSync(file, 'utf8')).join('\n')}`.includes(`\n${lines(snippet).join('\n')}`));
    });
  }

  it('shows something of every example, and every example is tried', () => {
    const folders = readdirSync('examples', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    assert.deepEqual([...new Set(snippets.map(([file]) => file.split('/')[1]))].sort(), folders);
    assert.deepEqual(Object.keys(EXAMPLES).sort(), folders);
  });
});
