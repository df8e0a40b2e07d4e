import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { minifyStyles } from '../../tools/minify-styles.mjs';
import { workFolder } from '../cli/command.mjs';

describe('minifying style sheets', () => {
  let folder;
  beforeEach(() => (folder = workFolder()));
  afterEach(() => folder.remove());

  const minified = (code) => {
    folder.write('deep/module.js', code);
    minifyStyles(folder.path);
    return readFileSync(join(folder.path, 'deep/module.js'), 'utf8');
  };

  it('keeps fallbacks, strings and what is put in', () => {
    assert.equal(
      minified(
        'const a = css `\n  ${parts} ${media}\n  p {\n    height: 100vh;\n    height: 100dvh;\n    content: "a  b"; /* no */\n  }\n`;',
      ),
      'const a = css`${parts} ${media} p{height:100vh;height:100dvh;content:"a  b"}`;',
    );
  });

  it('drops the zero before a point, and what may stand between selectors', () => {
    assert.equal(
      minified('css`@container (width >= 10.05em) { a > b ~ c { inset: -0.5em calc(1em + 0.25px) "0.5"; } }`'),
      'css`@container (width>= 10.05em){a>b ~ c{inset:-.5em calc(1em + .25px) "0.5"}}`',
    );
  });

  it('leaves what is minified and what is no style sheet', () => {
    for (const code of ['const a = css`p{color:red}`;\n', 'const a = `one\n  two`;\n', 'xcss`a\n  b`']) {
      assert.equal(minified(code), code);
    }
  });

  it('fails where there are no modules', () => {
    assert.throws(() => minifyStyles(folder.path), /No modules/);
  });
});
