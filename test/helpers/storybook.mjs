// The stories, of a Storybook that is not older than what it shows.
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';

/** The folder of the built Storybook. */
export const STORYBOOK = 'storybook-static';

const SOURCES = ['src/**/*.ts', 'stories/**/*', 'demo/**/*.json', '.storybook/*', 'dist/custom-elements.json'];

/** Builds Storybook where that has to be (some seconds) and lists its stories. */
export async function listStories() {
  if (!existsSync('dist/custom-elements.json')) throw new Error('Build first: npm run build');
  const index = `${STORYBOOK}/index.json`;
  const made = existsSync(`${STORYBOOK}/iframe.html`) ? statSync(index).mtimeMs : 0;
  if (globSync(SOURCES).some((file) => statSync(file).mtimeMs > made)) {
    await promisify(execFile)('npm', ['run', 'build-storybook'], { maxBuffer: 1e8 });
  }
  const { entries } = JSON.parse(readFileSync(index, 'utf8'));
  return Object.values(entries).filter(({ type }) => type === 'story');
}
