import { css } from 'lit';
import { controls } from './controls.styles.js';
import { media } from './media.styles.js';
import { rows } from './rows.styles.js';

export const styles = css`
  ${controls}${rows}${media}
`;
