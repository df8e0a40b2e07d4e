// `--lang`: the languages of the interface, as the catalogue has them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../dist/modules/i18n/languages.js';
import { CASE, debunk } from './command.mjs';

const input = JSON.stringify(CASE);

describe('--lang', () => {
  for (const command of ['render', 'embed', 'build']) {
    it(`of debunk ${command} says which languages there are`, async () => {
      const { stdout } = await debunk([command, '--help']);
      assert.ok(stdout.replace(/\s+/g, ' ').includes(`one of ${LANGUAGES.join(', ')}`), stdout);
    });
  }

  it('takes a longer tag', async () => {
    const { stdout } = await debunk(['render', '-', '--as', 'article', '--lang', 'ar-EG'], { input });
    assert.match(stdout, /^<article lang="ar" dir="rtl">/);
  });

  it('refuses a language without labels, and what is no tag', async () => {
    for (const [lang, says] of [
      ['xx', `There are no labels in "xx". Choose one of ${LANGUAGES.join(', ')}.`],
      ['de_DE', 'Expected a BCP 47 tag'],
    ]) {
      const { code, stderr } = await debunk(['render', '-', '--as', 'article', '--lang', lang], { input });
      assert.equal(code, 2);
      assert.ok(stderr.includes(says), stderr);
    }
  });
});
