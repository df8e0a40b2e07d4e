/** A prepared collection for stories. Apart from the other sources, since it reads every format in every language. */
import { writeCollection } from '../src/collection/write-collection.js';
import type { Fetcher } from '../src/data/load.js';
import { parseCases } from '../src/formats/parse-cases.js';
import { narrativesOf, rowsFromCases } from '../src/search/rows.js';
import type { Source } from './sources.js';

const SITE = 'https://factchecker.example/';

/** Answers with the files of a prepared collection, of which a search loads parts of so many cases. */
export function preparedInParts(document: unknown, part: number): Source {
  const read = parseCases(JSON.parse(JSON.stringify(document)), { baseUrl: SITE });
  if (!read.ok) throw new Error(read.error.message);
  const { value } = read;
  const files = new Map([['cases/all.json', JSON.stringify(document)]]);
  let number = 0;
  const written = writeCollection(
    rowsFromCases(value, 0),
    narrativesOf(value),
    ['cases/all.json'],
    () => `${number++}`,
    {
      rows: 0,
      letters: 0,
      part,
    },
  );
  for (const { path, content } of written) files.set(path, content);
  const fetcher: Fetcher = (url) =>
    Promise.resolve(new Response(files.get(new URL(url).pathname.slice(1)) ?? null, { status: 200 }));
  return { src: `${SITE}index.json`, fetcher };
}
