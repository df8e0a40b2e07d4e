import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { minifyModules } from '../../tools/minify-templates.mjs';
import { workFolder } from '../cli/command.mjs';

describe('minifying templates', () => {
  let folder;
  beforeEach(() => (folder = workFolder()));
  afterEach(() => folder.remove());

  const minified = async (code) => {
    folder.write('deep/module.js', code);
    await minifyModules(folder.path);
    return readFileSync(join(folder.path, 'deep/module.js'), 'utf8');
  };

  it('leaves one space between elements, and drops comments', async () => {
    assert.equal(
      await minified('const a = html`<p>\n    <b>${x}</b>\n    <i>y</i><!-- no -->\n  </p>`;'),
      'const a = html`<p> <b>${x}</b> <i>y</i> </p>`;',
    );
  });

  it('keeps fallbacks and strings in style sheets', async () => {
    assert.equal(
      await minified(
        'const a = css`\n  p {\n    height: 100vh;\n    height: 100dvh;\n    content: "a  b"; /* no */\n  }\n`;',
      ),
      'const a = css`p{height:100vh;height:100dvh;content:"a  b";}`;',
    );
  });

  it('leaves what is minified and what is no template', async () => {
    for (const code of ['const a = css`p{color:red}`;\n', 'const a = `one\n  two`;\n']) {
      assert.equal(await minified(code), code);
    }
  });

  it('fails where there are no modules', async () => {
    await assert.rejects(minifyModules(folder.path), /No modules/);
  });

  it('fails where a template keeps its line breaks', async () => {
    await assert.rejects(minified('const a = html`<pre>\n  one\n</pre>`;'), /was not minified/);
  });

  it('fails where a template cannot be read', async () => {
    await assert.rejects(minified('const a = html`<p ${x}=">`;'));
  });
});
