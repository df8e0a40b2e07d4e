import { list } from './en/list.js';
import { textsOf } from './texts.js';

/** The texts that a list adds to a card's, for a BCP 47 tag: at once, or as a promise that never rejects. */
export const listMessagesFor = textsOf('list', list);
