import { list } from './en/list.js';
import { textsOf } from './texts.js';

/** The texts that a list has beside a card's, in the language that a tag asks for: at once, or as a promise. */
export const listMessagesFor = textsOf('list', list);
