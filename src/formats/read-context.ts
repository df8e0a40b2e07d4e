import type { RichText } from '../model/rich-text.js';
import type { Warning, WarningKind } from '../model/result.js';
import type { HtmlParser } from './html.js';
import type { VerdictWords } from './verdict-words.js';

/** Options for reading a document. */
export interface ReadOptions {
  /** The document's own address: the base of relative addresses in it. */
  baseUrl?: string | undefined;
  /** Parses HTML without running it; by default the browser's DOMParser. Required if there is none. */
  parseHtml?: HtmlParser | undefined;
}

/** Reads one value of a document; undefined if nothing in it is usable. `path` is its place, for warnings. */
export type Read<T> = (value: unknown, path: string, context: ReadContext) => T | undefined;

/** The readers of odd values: those that are not just as our own JSON wants them, but may be understood. */
export interface OddReaders {
  text: Read<string>;
  address: Read<string>;
  date: Read<string>;
  language: Read<string>;
  number: Read<number>;
  richText: Read<RichText>;
  /** The words of a plain field into which mark-up was written, on one line. */
  words: Read<string>;
}

/** The words of verdicts, other than English ones, for a language, by its BCP 47 tag, or for a document that names none. */
export type WordsIn = (lang?: string) => readonly VerdictWords[];

/** Thrown where code is missing: whoever catches it can load the code, and read again. */
export class NotThere extends Error {
  /** @param load Loads it; by default it is the readers of odd values that are missing. */
  constructor(readonly load?: () => Promise<unknown>) {
    super();
  }
}

/** The options of a reading, and its warnings. */
export class ReadContext {
  readonly warnings: Warning[] = [];
  readonly baseUrl: string | undefined;
  readonly parseHtml: HtmlParser | undefined;

  /** @param odd The readers of odd values, if they are there. @param wordsIn Finds words of verdicts; without it they are loaded. */
  constructor(
    { baseUrl, parseHtml }: ReadOptions = {},
    private readonly odd?: OddReaders,
    readonly wordsIn?: WordsIn,
  ) {
    this.baseUrl = baseUrl;
    this.parseHtml = parseHtml;
  }

  /** Reads an odd value. @throws {NotThere} Its reader is not there. */
  readOdd<Kind extends keyof OddReaders>(kind: Kind, value: unknown, path: string): ReturnType<OddReaders[Kind]> {
    if (!this.odd) throw new NotThere();
    return this.odd[kind](value, path, this) as ReturnType<OddReaders[Kind]>;
  }

  /** Adds a warning; returns undefined in place of a value, so that a reader can write `return context.warn(…)`. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- stands for whatever the reader returns
  warn<Value>(kind: WarningKind, path: string): Value | undefined {
    this.warnings.push({ kind, path });
    return undefined;
  }
}
