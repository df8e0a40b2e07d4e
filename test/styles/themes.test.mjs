// The themes: public tokens alone, each of them; and the page about them names the tokens that there are.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const card = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'debunk-card');
const tokens = card.cssProperties.map(({ name }) => name).sort();
const themes = globSync('src/themes/*.css').sort();

describe('the themes', () => {
  it('are six, and tokens at most fifteen', () => {
    assert.equal(themes.length, 6);
    assert.ok(tokens.length <= 15, tokens.join(' '));
  });

  for (const path of themes) {
    const name = basename(path, '.css');
    const css = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');

    it(`${name} sets every token and nothing else, in its class and nowhere else`, () => {
      const [, selector, body] = /^\s*([^{]+?)\s*\{([^}]*)\}\s*$/.exec(css) ?? [];
      assert.equal(selector, `.debunk-theme-${name}`);
      assert.deepEqual([...body.matchAll(/^\s*([\w-]+)\s*:/gm)].map(([, found]) => found).sort(), tokens);
    });

    it(`${name} loads nothing, and has every colour in light and dark`, () => {
      assert.doesNotMatch(css, /url\(|@import|@font-face/);
      for (const [, token, value] of css.matchAll(
        /--debunk-(ink|paper|accent|false|misleading|unproven|mixed|true): (.*);/g,
      ))
        assert.match(value, /^light-dark\(#\w+, #\w+\)$/, token);
    });

    it(`${name} is in the package`, () => {
      assert.ok(existsSync(`dist/themes/${name}.css`));
    });
  }

  it('have a page that names every token', () => {
    const named = [...readFileSync('docs/themes.md', 'utf8').matchAll(/^\| `(--debunk-[\w-]+)`/gm)].map(
      ([, found]) => found,
    );
    assert.deepEqual(named.sort(), tokens);
  });
});
