import { fail, ok, type Result } from '../model/result.js';
import { readHead } from '../search/prepared.js';
import { hostOf, type ListSource, type SourceOptions } from './list-parts.js';
import { loadIndex, loadUnchanging, PreparedData, readParts } from './prepared-data.js';

/** Opens a prepared collection; one that is not alone is read in full, to be merged with the others. */
export async function openPrepared(
  document: unknown,
  url: string,
  index: number,
  { alone, onChange, signal, fetcher }: SourceOptions,
): Promise<Result<ListSource>> {
  const read = readHead(document, index);
  if (!read?.ok) return read ?? fail('format', 'not a prepared collection');
  const head = read.value;
  const prepared = new PreparedData(head, url, index, { fetcher }, onChange);
  const source: ListSource = { index, name: hostOf(url), place: (id) => prepared.place(id) };
  if (alone) return ok({ ...source, prepared });
  const load = (name: string) => loadUnchanging(new URL(name, url).href, { signal, fetcher });
  const parts = await readParts(await loadIndex(head, load), index);
  return parts.ok ? ok({ ...source, parts: parts.value }) : parts;
}
