import { directionOf } from '../model/language.js';
import { card } from './en/card.js';
import { list } from './en/list.js';
import type { Halves } from './halves.js';
import type { ListMessages } from './list-messages.js';
import type { Messages } from './messages.js';
import { byLength, isBeginning } from './tag.js';
import { followers, setOverlay } from './texts.js';

/** A subset of texts; also of each group of texts. */
export type SomeTexts<Texts> = {
  [Name in keyof Texts]?: Texts[Name] extends string | ((...given: never[]) => string)
    ? Texts[Name]
    : Partial<Texts[Name]>;
};

/** All or some texts of the interface in one language: those of a card, and those that a list adds. */
export interface LanguageTexts {
  card?: SomeTexts<Omit<Messages, 'lang' | 'dir'>>;
  list?: SomeTexts<Omit<ListMessages, 'lang'>>;
}

const ENGLISH: Halves = { card, list };
const registered = new Map<string, LanguageTexts>();

/**
 * Adds a language to the interface, or changes texts of an existing one. A text that is not given falls back to the
 * language's own, then to English. Elements on the page are rendered again.
 * @param lang A BCP 47 tag. The texts also apply to longer tags, those of `de` to `de-AT`, unless these have their own.
 * @param texts Each text is a string, or a function of its type's arguments that returns a string. Texts registered for
 *   the language before are kept unless given again.
 * @throws {RangeError} `lang` is not a BCP 47 tag.
 * @throws {TypeError} Something in `texts` is not a text of the interface, or not of its type, or blank.
 */
export function registerMessages(lang: string, texts: LanguageTexts): void {
  const tag = canonical(lang);
  check(texts, ENGLISH, 'texts');
  registered.set(tag, over(registered.get(tag) ?? {}, texts));
  setOverlay(overlay);
  for (const follower of followers) follower.refresh(true);
}

/** Overlays registered texts on those of a half. */
function overlay<H extends keyof Halves>(half: H, lang: string, texts: Halves[H]): Halves[H] {
  const tags = [...registered.keys()].sort(byLength);
  // The language's own texts are more specific than those of a shorter tag.
  const longer = tags.filter((tag) => isBeginning(tag, lang) && !isBeginning(tag, texts.lang));
  let result = texts;
  for (const tag of [texts.lang, ...longer]) {
    const given = registered.get(tag);
    if (given) result = { ...over(result, given[half] ?? {}), lang: tag, dir: directionOf(tag) };
  }
  return result;
}

/** The canonical form of a tag. */
function canonical(lang: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(lang);
    if (tag) return tag;
  } catch {
    // Reported below.
  }
  throw new RangeError(`registerMessages: expected a BCP 47 language tag such as "de" or "pt-BR", not "${lang}"`);
}

/** Throws if anything given is not one of the texts that English has. */
function check(given: unknown, english: unknown, path: string): void {
  const fault = (what: string): TypeError => new TypeError(`registerMessages: ${path} ${what}`);
  if (isGroup(english)) {
    if (!isGroup(given)) throw fault('must be an object of texts');
    for (const [name, text] of Object.entries(given)) {
      if (!Object.hasOwn(english, name)) throw fault(`has no text "${name}"`);
      if (text !== undefined) check(text, english[name], `${path}.${name}`);
    }
  } else if (typeof given !== typeof english) throw fault(`must be a ${typeof english}`);
  // A blank text could show a claim without its verdict.
  else if (typeof given === 'string' && !given.trim()) throw fault('must not be blank');
}

/** Merges texts over others, group by group. */
function over<T extends object>(under: T, given: object): T {
  const result = { ...under } as Record<string, unknown>;
  for (const [name, text] of Object.entries(given)) {
    if (isGroup(text)) result[name] = over(result[name] ?? {}, text);
    else if (text !== undefined) result[name] = text;
  }
  return result as T;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
