import { card } from './en/card.js';
import { textsOf } from './texts.js';

/** The texts of a card, for a BCP 47 tag: at once, or as a promise that never rejects. */
export const messagesFor = textsOf('card', card);
