// Whether what was made is as new as what it was made of.
import { globSync, statSync } from 'node:fs';

/** @param made The file that is written last. @param sources Patterns of files. */
export function isFresh(made, sources) {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return globSync(sources).every((file) => statSync(file).mtimeMs <= time);
}

const MANIFEST = 'dist/custom-elements.json';

/** Whether dist/ is. */
export const isBuildFresh = () =>
  isFresh('dist/types/elements.d.ts', [
    'src/**/*.ts',
    'integrations/**/*',
    'tools/*.mjs',
    'tools/rollup/*',
    'tools/framework-types/*',
    'package*.json',
    'tsconfig*.json',
    '*.config.mjs',
  ]);

/** Whether storybook-static/ is. */
export const isStorybookFresh = () =>
  isFresh('storybook-static/iframe.html', [
    'src/**/*.ts',
    'stories/**/*',
    'demo/**/*.{json,mjs,svg}',
    '.storybook/*',
    '*.md',
    'docs/*.md',
    'integrations/wordpress/readme.txt',
    'test/elements/a11y-tree/*.txt',
    MANIFEST,
  ]);
