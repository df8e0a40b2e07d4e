import type { ListMessages } from './list-messages.js';
import type { Messages } from './messages.js';

/** The two halves of a language's texts: a card's, and those that a list has beside them. */
export interface Halves {
  card: Messages;
  list: ListMessages;
}
