import { card } from './en/card.js';
import { textsOf } from './texts.js';

/** The texts of a card, in the language that a BCP 47 tag asks for: at once, or as a promise that never rejects. */
export const messagesFor = textsOf('card', card);
