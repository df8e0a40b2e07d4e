// The rules for custom elements look at the classes whose base classes they know.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import config from '../../eslint.config.mjs';

it('the rules for elements know every base class of our elements', () => {
  const { settings } = config.find((part) => part.settings?.lit);
  const bases = globSync('src/elements/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/class \w+(?:<[^{]*>)? extends (\w+)/g)].map(([, base]) => base),
  );
  const elements = new Set(bases.filter((base) => base.endsWith('Element')));
  assert.ok(elements.size > 1);
  for (const base of elements) {
    assert.ok(settings.lit.elementBaseClasses.includes(base), base);
    assert.ok(settings.wc.elementBaseClasses.includes(base), base);
  }
});
