import type { Warning, WarningKind } from '../model/result.js';
import { parseHtmlInert, type HtmlParser } from './html.js';

/** How a document is read. */
export interface ReadOptions {
  /** The document's own address: relative addresses in it are resolved against this one. */
  baseUrl?: string | undefined;
  /** Parses HTML without running it; the default is the browser's DOMParser. Where there is none, pass one. */
  parseHtml?: HtmlParser | undefined;
}

/** What a reading needs to know, and what it noted on its way. */
export class ReadContext {
  readonly warnings: Warning[] = [];
  readonly baseUrl: string | undefined;
  readonly parseHtml: HtmlParser;

  constructor({ baseUrl, parseHtml = parseHtmlInert }: ReadOptions = {}) {
    this.baseUrl = baseUrl;
    this.parseHtml = parseHtml;
  }

  /** Notes something odd; returns undefined in place of a value, so that a reader can say `return context.warn(…)`. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- stands for whatever the reader returns
  warn<Value>(kind: WarningKind, path: string): Value | undefined {
    this.warnings.push({ kind, path });
    return undefined;
  }
}
