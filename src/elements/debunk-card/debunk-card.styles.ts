import { unsafeCSS, type CSSResult } from '@lit/reactive-element/css-tag.js';
import { css } from '../../styles/css.js';
import { host } from '../../styles/host.js';
import { tokens } from '../../styles/tokens.js';
import { media } from './media.styles.js';
import { parts } from './parts.styles.js';

/** What other elements share: their text, labels, verdicts, buttons and focus. */
export const shared = together(host, tokens, parts, media);

/** One sheet of several: each further one that a root adopts costs time. */
export function together(...sheets: CSSResult[]): CSSResult {
  // Not by `css`, which relies on `reduce`: Prototype.js has one of its own.
  return unsafeCSS(sheets.join(''));
}

const card = css`
  .card {
    /* Off screen nothing in it is laid out; its height is the last one, or a guess. Not on the host, where Firefox takes
       no height together with the containment of the width. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 900px;
    /* For the outline of what has the focus at its edge. */
    overflow-clip-margin: 6px;
  }
  :is(.compact, .quote) {
    contain-intrinsic-block-size: auto 350px;
  }
  .headline {
    contain-intrinsic-block-size: auto 3em;
  }
  @media print {
    .card {
      content-visibility: visible;
    }
  }
`;

export const sheet = together(shared, card);
