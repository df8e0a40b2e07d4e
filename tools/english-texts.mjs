// The English texts in the form in which translators write theirs.
import { card } from '../dist/modules/i18n/en/card.js';
import { list } from '../dist/modules/i18n/en/list.js';
import { site } from '../dist/modules/i18n/en/site.js';

/** The texts that are plain strings, and groups of them. */
const plain = (texts) =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => !['lang', 'dir'].includes(name))
      .map(([name, text]) => [name, typeof text === 'object' ? plain(text) : text])
      .filter(([, text]) => typeof text !== 'function'),
  );

/** What a text says of values that stand out, with their names in braces in their places. */
function named(say, values) {
  let text = say(...Object.values(values));
  for (const [name, value] of Object.entries(values))
    text = text.replaceAll(typeof value === 'number' ? list.number(value) : value, `{${name}}`);
  return text;
}

const count = 98_765;

/** Texts in the order of a half. */
const ordered = (half, texts) =>
  Object.fromEntries(Object.keys(half).flatMap((name) => (name in texts ? [[name, texts[name]]] : [])));

export const ENGLISH_CARD = ordered(card, {
  ...plain(card),
  appearances: card.appearances(1),
  moreOfStory: card.moreOfStory(),
});

export const ENGLISH_LIST = ordered(list, {
  ...plain(list),
  cases: named(list.cases, { count }),
  groups: Object.fromEntries(
    ['narrative', 'country', 'outlet', 'language', 'year'].map((by) => [
      by,
      named((many) => list.groups(many, by), { count }),
    ]),
  ),
  search: named(list.search, { count }),
  findValue: 'Find a {facet}',
  moreValues: named(list.moreValues, { count }),
  remove: named(list.remove, { value: '§1' }),
  showFound: named(list.showFound, { count }),
  span: named(list.span, { first: '§1', latest: '§2' }),
  peak: named(list.peak, { count, when: '§1' }),
  andMore: named(list.andMore, { first: '§1', count }),
  more: named(list.more, { count }),
  shown: named(list.shown, { count, total: count + 1 }),
  without: named(list.without, { word: '§1', count }),
  partial: named(list.partial, { count }),
  searched: named(list.searched, { count }),
  failed: named(list.failed, { src: '§1' }),
});

export const ENGLISH_SITE = site;
