import { shared, together } from '../debunk-card/debunk-card.styles.js';
import { controls } from './controls.styles.js';
import { media } from './media.styles.js';
import { rows } from './rows.styles.js';

export const sheet = together(shared, controls, rows, media);
