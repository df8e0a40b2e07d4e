import { css } from '@lit/reactive-element/css-tag.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { media } from './media.styles.js';
import { parts } from './parts.styles.js';

/** One sheet: each further one that a root adopts costs time. */
export const sheet = css`
  ${host}${tokens}${parts}${media}
`;
