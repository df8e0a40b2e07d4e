import { readFile } from 'node:fs/promises';
import { parseCases, renderCase } from 'debunk-widgets/render';

export default function (eleventy) {
  // {% debunk 'public/cases.json', 'lake' %}: the card is there before any script; the script takes it over.
  eleventy.addAsyncShortcode('debunk', async (file, id, options) => {
    const read = parseCases(JSON.parse(await readFile(file, 'utf8')));
    if (!read.ok) throw new Error(read.error.message);
    const found = read.value.cases.find((each) => each.id === id);
    if (!found) throw new Error(`${file} has no case ${id}.`);
    return renderCase(found, { as: 'declarative', ...options });
  });
  eleventy.addPassthroughCopy({
    public: '/',
    'node_modules/debunk-widgets/dist/debunk.js': 'debunk.js',
    'node_modules/debunk-widgets/dist/chunks': 'chunks',
  });
}
