// What goes with each format: a reader in a module of its own, which the package exports and the documentation names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FORMATS } from '../../dist/modules/formats/detect.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('each format', () => {
  for (const format of Object.keys(FORMATS)) {
    const reader = `read-${format}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

    it(`has a reader that is exported and documented: ${reader}`, async () => {
      const module = await import(`../../dist/modules/formats/${format}.js`);
      assert.equal(typeof module[reader], 'function');
      assert.match(read('src/index.ts'), new RegExp(`\\b${reader}\\b`));
      assert.match(read('docs/formats.md'), new RegExp(`\`${reader}\``));
    });
  }
});
