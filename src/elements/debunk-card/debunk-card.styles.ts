import { css } from 'lit';
import { media } from './media.styles.js';
import { parts } from './parts.styles.js';

export const styles = css`
  ${parts}${media}
`;
