import type { Warning, WarningKind } from '../model/result.js';
import { parseHtmlInert, type HtmlParser } from './html.js';

/** Options for reading a document. */
export interface ReadOptions {
  /** The document's own address: the base of relative addresses in it. */
  baseUrl?: string | undefined;
  /** Parses HTML without running it; by default the browser's DOMParser. Required if there is none. */
  parseHtml?: HtmlParser | undefined;
}

/** The options of a reading, and its warnings. */
export class ReadContext {
  readonly warnings: Warning[] = [];
  readonly baseUrl: string | undefined;
  readonly parseHtml: HtmlParser;

  constructor({ baseUrl, parseHtml = parseHtmlInert }: ReadOptions = {}) {
    this.baseUrl = baseUrl;
    this.parseHtml = parseHtml;
  }

  /** Adds a warning; returns undefined in place of a value, so that a reader can write `return context.warn(…)`. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- stands for whatever the reader returns
  warn<Value>(kind: WarningKind, path: string): Value | undefined {
    this.warnings.push({ kind, path });
    return undefined;
  }
}
