import { css } from '@lit/reactive-element/css-tag.js';
import { sheet as cardSheet } from '../debunk-card/debunk-card.styles.js';
import { controls } from './controls.styles.js';
import { media } from './media.styles.js';
import { rows } from './rows.styles.js';

/** The list shares the card's styles for text, labels, buttons and focus. */
export const sheet = css`
  ${cardSheet}${controls}${rows}${media}
`;
