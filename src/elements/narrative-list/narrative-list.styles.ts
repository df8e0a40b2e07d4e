import type { CSSResult } from 'lit';
import { controls } from './controls.styles.js';
import { media } from './media.styles.js';
import { rows } from './rows.styles.js';

export const styles: readonly CSSResult[] = [controls, rows, media];
