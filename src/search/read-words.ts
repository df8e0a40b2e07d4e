import type { CaseColumns } from './case-columns.js';
import { Matcher } from './match.js';
import { at } from './table.js';
import { VocabularyBuilder } from './vocabulary.js';

/** Reads the words of all cases. Yields regularly so that the page can respond. */
export function* readWords({ size, tables, columns, narratives }: CaseColumns): Generator<undefined, Matcher> {
  const builder = new VocabularyBuilder();
  const searched = (['narrative', 'country', 'outlet', 'keyword'] as const).map((name) => ({
    ...columns[name],
    words: columns[name].values.map((value) =>
      builder.idsOf((name === 'narrative' ? narratives.get(value)?.name : undefined) ?? value),
    ),
  }));
  const titles = tables.flatMap((table) => table.titles);
  const others = (['texts', 'realities'] as const)
    .filter((name) => tables.some((table) => table[name]))
    .map((name) => tables.flatMap((table) => table[name] ?? Array<string>(table.size).fill('')));
  const readRow = (position: number): void => {
    builder.read(at(titles, position), 1);
    for (const texts of others) if (texts[position]) builder.read(texts[position], 0);
    for (const { start, ids, words } of searched) {
      for (let k = at(start, position), end = at(start, position + 1); k < end; k++) {
        for (const id of at(words, at(ids, k))) builder.add(id, 0);
      }
    }
    builder.endRow();
  };
  for (let position = 0; position < size; position++) {
    if (position % 64 === 0) yield;
    readRow(position);
  }
  return new Matcher(yield* builder.build(), size, (position) => at(titles, position));
}
