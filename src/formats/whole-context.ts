import { wordsIn } from './all-words.js';
import { odd } from './odd.js';
import { ReadContext, type ReadOptions } from './read-context.js';

/** A reading that has all that it may need at hand, as code that cannot wait must. */
export function wholeContext(options: ReadOptions): ReadContext {
  return new ReadContext(options, odd, wordsIn);
}
