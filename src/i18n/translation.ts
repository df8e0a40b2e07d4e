/** The texts of a language as translators write them: plain strings, which this module makes the interface's texts from. */
import { directionOf } from '../model/language.js';
import type { Grouping } from '../search/types.js';
import { dateInWords } from './date.js';
import type { ListMessages } from './list-messages.js';
import type { Messages } from './messages.js';
import { numbersIn } from './numbers.js';

/**
 * A text. What it takes stands in braces: `{count}` is a number as the language writes it, `{cases}` the text `cases` for
 * that number. Where the words depend on the number there is a form for each category of plurals that the language has
 * after CLDR (https://cldr.unicode.org/index/cldr-spec/plural-rules).
 */
export type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** Texts by the names that they have in a type of the interface's texts. */
type Texts<Messages> = {
  [Name in keyof Messages]: Messages[Name] extends string
    ? string
    : Messages[Name] extends (...given: never[]) => string
      ? Text
      : Texts<Messages[Name]>;
};

interface Own {
  /** The native speaker who has read all texts of the language in place; false until then. */
  reviewed: string | false;
  /** The names of the months as they stand between day and year, and alone where they differ; separated by spaces. */
  months: string;
  monthsAlone?: string;
  /** A day, `{day} {month} {year}`, and a month, `{month} {year}`. */
  dates: { day: string; month: string };
  /** What is added to the year of the Common Era. */
  era?: number;
}

/** All texts of a card. Those that end in a number get it behind them, in brackets. */
export type CardTexts = Own & Texts<Omit<Messages, 'lang' | 'dir' | 'date' | Ending>> & Record<Ending, string>;
type Ending = 'appearances' | 'moreOfStory';

/** All texts that a list adds. */
export type ListTexts = Texts<Omit<ListMessages, 'lang' | 'number' | 'groups'>> & {
  groups: Record<Exclude<Grouping, 'none'>, Text>;
};

/** Texts whose names the build has taken out: they are the English ones, in the same order. */
export type Nameless = readonly unknown[];

/** Texts with their names. @param english The same half in English. */
function named(texts: object, english: object): object {
  const entries = textsToTranslate(english).map(([name, text], index) => {
    const value: unknown = Array.isArray(texts) ? texts[index] : texts[name as keyof typeof texts];
    return [name, isGroup(text) ? named(value as object, text) : value];
  });
  return Object.fromEntries(entries) as object;
}

const isGroup = (text: unknown): text is object => typeof text === 'object' && text !== null;

/** What a language has texts for, by name, in the order of the English texts. */
export function textsToTranslate(english: object): [name: string, text: unknown][] {
  return Object.entries(english).filter(([name]) => !/^(lang|dir|date|number)$/.test(name));
}

/** A language's texts of a card. @param lang Its BCP 47 tag. @param english Those in English. */
export function cardMessages(lang: string, given: CardTexts | [Own, Nameless], english: Messages): Messages {
  const [own, bare] = Array.isArray(given) ? given : [given, given];
  const { months, monthsAlone = months, dates, era = 0 } = own;
  const texts = named(bare, english) as CardTexts;
  const { number, inDigits } = numbersIn(lang);
  const withCount = (text: string, count = 0): string => (count > 1 ? `${text} (${number(count)})` : text);
  return {
    ...(texts as unknown as Messages),
    lang,
    dir: directionOf(lang),
    date: (iso) =>
      dateInWords(iso, (year, month, day) => {
        const names = (day ? months : monthsAlone).split(' ');
        const parts: Record<string, string | undefined> = {
          year: inDigits(era ? String(Number(year) + era) : year),
          month: names[month - 1],
          day: inDigits(String(day)),
        };
        return filled(day ? dates.day : month ? dates.month : '{year}', (part) => parts[part] ?? '');
      }),
    appearances: (count) => withCount(texts.appearances, count),
    moreOfStory: (count) => withCount(texts.moreOfStory, count),
  };
}

/** A language's texts of a list. @param lang Its BCP 47 tag. @param english Those in English. */
export function listMessages(lang: string, given: ListTexts | Nameless, english: ListMessages): ListMessages {
  const texts = named(given, english) as ListTexts;
  const { number } = numbersIn(lang);
  let plurals: Intl.PluralRules | undefined;
  const say = (text: Text, given: Record<string, string | number>): string => {
    const form =
      typeof text === 'string'
        ? text
        : (text[(plurals ??= new Intl.PluralRules(lang)).select(Number(given['count']))] ?? text.other ?? '');
    return filled(form, (name) => {
      const value = name === 'cases' ? cases(Number(given['count'])) : given[name];
      return typeof value === 'number' ? number(value) : String(value);
    });
  };
  const cases = (count: number): string => say(texts.cases, { count });
  return {
    ...(texts as unknown as ListMessages),
    lang,
    number,
    cases,
    groups: (count, by) => say(texts.groups[by], { count }),
    search: (count) => say(texts.search, { count }),
    findValue: (facet) => say(texts.findValue, { facet: texts.facets[facet] }),
    moreValues: (count) => say(texts.moreValues, { count }),
    remove: (value) => say(texts.remove, { value }),
    showFound: (count) => say(texts.showFound, { count }),
    span: (first, latest) => (first === latest ? first : say(texts.span, { first, latest })),
    peak: (count, when) => say(texts.peak, { count, when }),
    andMore: (first, count) => say(texts.andMore, { first, count }),
    more: (count) => say(texts.more, { count }),
    shown: (count, total) => say(texts.shown, { count, total }),
    without: (word, count) => say(texts.without, { word, count }),
    partial: (count) => say(texts.partial, { count }),
    searched: (count) => say(texts.searched, { count }),
    failed: (src) => say(texts.failed, { src }),
  };
}

/** A text whose placeholders are filled in. */
function filled(text: string, valueOf: (name: string) => string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
}
