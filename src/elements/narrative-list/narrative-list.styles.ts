import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { shared } from '../debunk-card/debunk-card.styles.js';
import { controls } from './controls.styles.js';
import { media } from './media.styles.js';
import { rows } from './rows.styles.js';

export const sheet = unsafeCSS([shared, controls, rows, media].join(''));
