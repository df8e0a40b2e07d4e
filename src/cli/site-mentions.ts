/** What the pages of a site say of its other cases: of the same story, and of corrections. */
import type { Nameable } from '../content/name.js';
import type { Case } from '../model/case.js';
import { narrativeKey } from '../model/narrative.js';
import { richTextToPlain } from '../model/rich-text.js';
import { shorten } from '../model/shorten.js';
import { newestFirst, surely } from './site-dates.js';
import { groupName } from './site-sections.js';

/** What names a case on the page of another. */
export interface Mention extends Pick<Nameable, 'title' | 'isClaim' | 'verdict' | 'status' | 'lang'> {
  /** The name of its files. */
  name: string;
  date?: string;
}

/** What leads from the page of a case to others. */
export interface CaseLinks {
  /** The story that it tells: the name of its files, and the newest other cases. */
  story?: { name: string; others: readonly Mention[] };
  /** The cases that were corrected before and after it. */
  previous?: Mention | undefined;
  next?: Mention | undefined;
}

/** The number of other cases of the story that a page mentions. */
const FEW = 5;
/** The longest title of a mention, in UTF-16 units. */
const LONGEST = 200;

/** Remembers as much of the cases of a site as their pages say of each other. */
export class SiteMentions {
  /** The newest cases of each story, by language: more than are shown, since a case does not mention itself. */
  readonly #stories = new Map<string, { count: number; newest: Map<string, Mention[]> }>();
  readonly #corrected: Mention[] = [];
  /** The place of each corrected case, known once all are there. */
  #places: Map<string, number> | undefined;

  get hasStories(): boolean {
    return this.#stories.size > 0;
  }

  get hasCorrections(): boolean {
    return this.#corrected.length > 0;
  }

  /** Adds a case. @param name The name of its files. */
  add(entry: Case, name: string): void {
    if (entry.corrections?.length) this.#corrected.push(mentionOf(entry, name, correctedOn(entry)));
    const key = narrativeKey(entry.narrative);
    if (key === undefined || entry.status === 'retracted') return;
    const story = this.#stories.get(key) ?? { count: 0, newest: new Map<string, Mention[]>() };
    this.#stories.set(key, story);
    story.count++;
    const newest = story.newest.get(entry.lang ?? '') ?? [];
    newest.push(mentionOf(entry, name, surely(entry.published)));
    story.newest.set(entry.lang ?? '', newest.sort(newestFirst).slice(0, FEW + 1));
  }

  /** The story that a case tells, if it tells one: the name of its files, and the number of its cases. */
  storyOf(entry: Case): { name: string; count: number } | undefined {
    const key = narrativeKey(entry.narrative) ?? '';
    const story = this.#stories.get(key);
    return story && { name: groupName('narratives', key), count: story.count };
  }

  /** What leads from a case to others. Once all cases were added. */
  linksOf(entry: Case, name: string): CaseLinks {
    const key = narrativeKey(entry.narrative) ?? '';
    // What was withdrawn is not said again: nor is its story.
    const newest = entry.status === 'retracted' ? undefined : this.#stories.get(key)?.newest;
    const place = this.#placeOf(name);
    return {
      ...(newest && { story: { name: groupName('narratives', key), others: othersOf(entry, name, newest) } }),
      ...(place !== undefined && { previous: this.#corrected[place - 1], next: this.#corrected[place + 1] }),
    };
  }

  #placeOf(name: string): number | undefined {
    this.#places ??= new Map(
      this.#corrected.sort((a, b) => newestFirst(b, a)).map((mention, place) => [mention.name, place]),
    );
    return this.#places.get(name);
  }
}

/** Other cases of a story: in the language of the case, or else in any, but for its translations. */
function othersOf({ lang = '', translations = [] }: Case, name: string, newest: Map<string, Mention[]>): Mention[] {
  const own = (newest.get(lang) ?? []).filter((other) => other.name !== name);
  if (own.length) return own.slice(0, FEW);
  const translated = new Set(translations.map((one) => one.lang));
  return [...newest]
    .filter(([language]) => language !== lang && !translated.has(language))
    .flatMap(([, mentions]) => mentions)
    .sort(newestFirst)
    .slice(0, FEW);
}

function mentionOf({ title, claim, verdict, status, lang }: Case, name: string, date?: string): Mention {
  const { label, tone, scale } = verdict ?? {};
  const said = title ?? (claim?.text ? richTextToPlain(claim.text).replace(/\s+/g, ' ') : '');
  return {
    name,
    ...(status === 'retracted' ? { status } : { title: shorten(said, LONGEST) }),
    ...(title === undefined && { isClaim: true }),
    ...(verdict && { verdict: { ...(label && { label }), ...(tone && { tone }), ...(scale && { scale }) } }),
    ...(lang && { lang }),
    ...(date && { date }),
  };
}

/** The day of the last correction that says its day, else that of the last change. */
function correctedOn({ corrections = [], updated, published }: Case): string | undefined {
  const days = corrections.flatMap(({ date }) => surely(date) ?? []);
  return days.sort().at(-1) ?? surely(updated) ?? surely(published);
}
