import { parseCases as parse } from '../formats/parse-cases.js';
import type { ReadOptions } from '../formats/read-context.js';
import type { Collection } from '../model/case.js';
import type { Result } from '../model/result.js';
import { parseHtml } from './parse-html.js';

/**
 * Reads cases from a document in any supported format, as the function of this name in `debunk-widgets` does, also where
 * there is no DOM: HTML in a field is parsed by parse5.
 * @param input The parsed JSON.
 * @returns The cases, or a typed error: `empty` or `format`. Never throws.
 */
export function parseCases(input: unknown, options: ReadOptions = {}): Result<Collection> {
  return parse(input, { parseHtml, ...options });
}
