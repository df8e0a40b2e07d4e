// What is wrong with the texts of a language, as its translators write them: what a program can see without knowing it.
import { ENGLISH_CARD, ENGLISH_LIST, ENGLISH_SITE } from '../../tools/english-texts.mjs';

/** The letters of scripts that go by a name of their own. */
const LETTERS = {
  Hans: /\p{sc=Hani}/u,
  Hant: /\p{sc=Hani}/u,
  Jpan: /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u,
  Kore: /\p{sc=Hang}/u,
};

/** Words that some languages share with English: the only texts that may be as there. */
const SHARED = {
  'card.original': ['bs', 'da', 'de', 'es', 'nb', 'pt-BR', 'pt-PT', 'ro', 'sr-Latn', 'sr-ME', 'sv'],
  'card.verdict': ['fr', 'ro'],
  'card.sources': ['fr'],
  'card.corrections': ['fr'],
  'list.facets.verdict': ['fr', 'ro'],
  'list.filters': ['nl'],
  'site.pages': ['fr'],
};

/** All strings of a tree, by path. @returns Pairs of path and text; forms of a plural have its path and their category. */
export function strings(tree, path = '') {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => strings(value, path ? `${path}.${key}` : key));
}

const isPlural = (value) => typeof value === 'object' && 'other' in value && !('filters' in value);

/** Paths of all texts, plural forms left out. */
function paths(tree, path = '') {
  if (typeof tree === 'string' || isPlural(tree)) return [path];
  return Object.entries(tree).flatMap(([key, value]) => paths(value, path ? `${path}.${key}` : key));
}

const placeholdersIn = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/**
 * The faults of a language.
 * @param lang Its BCP 47 tag.
 * @param texts `card`, `list` and `site`, as in its folder.
 * @returns A sentence each.
 */
export function faultsOf(lang, { card, list, site }) {
  const found = [];
  const say = (path, what) => found.push(`${lang} ${path}: ${what}`);
  const { reviewed, months, monthsAlone, dates, era, ...cardTexts } = card;
  if (reviewed !== false && !reviewed) found.push(`${lang}: reviewed must be false, or a name`);
  const given = { card: cardTexts, list, site };
  const english = { card: ENGLISH_CARD, list: ENGLISH_LIST, site: ENGLISH_SITE };

  const has = paths(given);
  const wants = paths(english);
  for (const path of wants) if (!has.includes(path)) say(path, 'is missing');
  for (const path of has) if (!wants.includes(path)) say(path, 'is no text');

  for (const names of [months, monthsAlone ?? months])
    if (names.split(' ').length !== 12 || new Set(names.split(' ')).size !== 12) say('card.months', 'are not twelve');
  if (!/\{day\}/.test(dates.day) || !/\{month\}/.test(dates.day) || !/\{year\}/.test(dates.day))
    say('card.dates.day', 'lacks a part');
  if (/\{day\}/.test(dates.month) || !/\{month\}/.test(dates.month) || !/\{year\}/.test(dates.month))
    say('card.dates.month', 'lacks a part');
  if (era !== undefined && !Number.isInteger(era)) say('card.era', 'is no number');

  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const plurals = (tree, path) => {
    if (typeof tree === 'string') return;
    if (!isPlural(tree)) return void Object.entries(tree).forEach(([key, value]) => plurals(value, `${path}.${key}`));
    for (const category of Object.keys(tree))
      if (!categories.includes(category)) say(path, `has a form “${category}” that the language does not have`);
    // The forms of zero and, for millions, of many may be as others.
    for (const category of categories)
      if (
        !(category in tree) &&
        !(category === 'zero' || (category === 'many' && MANY_IS_MILLIONS.includes(base(lang))))
      )
        say(path, `lacks the form “${category}”`);
  };
  plurals(list, 'list');

  const inEnglish = new Map(strings(english));
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  const letters = LETTERS[script] ?? new RegExp(`\\p{sc=${script}}`, 'u');
  for (const [path, text] of strings(given)) {
    if (text !== text.trim() || /\s{2}/.test(text)) say(path, `“${text}” has spaces that it should not have`);
    if (!text) say(path, 'is empty');
    if (/["']|\.\.\.|`/.test(text)) say(path, `“${text}” has straight quotation marks or three dots`);
    if (/undefined|\[object/.test(text)) say(path, `“${text}”`);
    const bare = text.replace(/\{\w+\}/g, '');
    if (/\p{L}/u.test(bare) && !letters.test(bare)) say(path, `“${text}” is not in its script`);
    if (script !== 'Latn' && /[A-Za-z]{2,}/.test(bare)) say(path, `“${text}” has Latin words`);
    const path1 = wants.find((one) => path === one || path.startsWith(`${one}.`)) ?? path;
    const original = inEnglish.get(path1) ?? inEnglish.get(path) ?? '';
    const wanted = placeholdersIn(original);
    const used = placeholdersIn(text);
    for (const name of used)
      if (!wanted.includes(name) && !(name === 'cases' && wanted.includes('count') && path1 !== 'list.cases'))
        say(path, `“${text}” has a placeholder {${name}} that is not filled in`);
    const counted = /\.(zero|one|two)$/.test(path);
    for (const name of wanted)
      if (!used.includes(name) && !(name === 'count' && (counted || used.includes('cases'))))
        say(path, `“${text}” lacks {${name}}`);
    if (/\.one$/.test(path) && !used.includes('count') && ONE_IS_MORE.includes(base(lang)))
      say(path, `“${text}” lacks {count}: the form “one” also stands for 21`);
    if (original && text === original && !SHARED[path]?.includes(lang)) say(path, `“${text}” is as in English`);
    const short = original.replace(/\{\w+\}/g, '').length;
    if (original && bare.length > Math.max(2 * short, short + 16))
      say(path, `“${text}” is more than twice as long as “${original}”`);
    if (/:$/.test(original) !== /[:：]$/.test(text) && /^card\.(was|original)$/.test(path))
      say(path, `“${text}” does not end in a colon`);
    if (/\.$/.test(original) && !/[.。।։؟?۔]$/.test(text) && !['th'].includes(base(lang)))
      say(path, `“${text}” does not end as a sentence`);
  }
  for (const group of [
    'card.tones',
    'card.roles',
    'card.errors',
    'list.sorts',
    'list.facets',
    'list.errors',
    'list.relax',
    'site',
  ]) {
    const texts = strings(given).filter(([path]) => path.startsWith(`${group}.`));
    const seen = new Set();
    for (const [path, text] of texts) {
      if (seen.has(text)) say(path, `“${text}” stands for two things`);
      seen.add(text);
    }
  }
  const { narrative } = list.groups;
  for (const [term, texts] of Object.entries({
    claim: [card.claim, card.notEndorsing],
    verdict: [card.verdict, list.facets.verdict],
    narrative: [
      card.story,
      card.falseStory,
      card.aboutStory,
      card.moreOfStory,
      site.narratives,
      ...[narrative].flatMap(formsOf),
    ],
  })) {
    const word = inAll(
      texts.map((text) =>
        text
          .normalize('NFD')
          .toLowerCase()
          .replace(/[\u0300-\u036f]|\{\w+\}/gu, ''),
      ),
    );
    if (word.length < (/[\p{sc=Hani}\p{sc=Hang}\p{sc=Kana}]/u.test(word) ? 2 : 3))
      say(term, `has more than one word: ${texts.map((text) => `“${text}”`).join(', ')}`);
  }
  return found;
}

const formsOf = (text) => (typeof text === 'string' ? [text] : Object.values(text));

/** The longest string that is in all texts. */
function inAll([first, ...others]) {
  let longest = '';
  for (let start = 0; start < first.length; start++)
    for (let end = start + longest.length + 1; end <= first.length; end++) {
      const part = first.slice(start, end).trim();
      if (part.length > longest.length && others.every((other) => other.includes(part))) longest = part;
    }
  return longest;
}

const base = (lang) => lang.split('-')[0];
/** Where `many` is for millions alone. */
const MANY_IS_MILLIONS = ['fr', 'es', 'it', 'pt', 'cs', 'sk', 'lt'];
/** Where `one` is not only for 1. */
const ONE_IS_MORE = ['ru', 'uk', 'be', 'hr', 'sr', 'bs', 'lv', 'lt', 'mk', 'is'];
