import type { ListMessages } from './list-messages.js';
import type { Messages } from './messages.js';

/** The two halves of a language's texts: those of a card, and those that a list adds. */
export interface Halves {
  card: Messages;
  list: ListMessages;
}
