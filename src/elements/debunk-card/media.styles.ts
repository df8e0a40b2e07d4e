import { css } from '../../styles/css.js';

/** Styles for forced colours and print. */
export const media = css`
  @media (forced-colors: active) {
    .claim,
    .quoted {
      border: 1px dashed;
      border-inline-start: 4px solid;
    }
    .tag {
      border-color: currentColor;
    }
    svg {
      color: inherit;
    }
  }
  @media print {
    button {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary::after {
      display: none;
    }
    :is(.title, .kicker, .explanation, .small:has(+ ul), summary) {
      break-after: avoid;
    }
    :is(.title, .line, .claim, .correction, .aside, .reviews .tone, li, blockquote > .rich > p) {
      break-inside: avoid;
    }
    /* A claim longer than a page repeats its verdict at the end. */
    .claim:has(.again) {
      break-inside: auto;
    }
    .again {
      display: block;
      inline-size: fit-content;
      margin-inline-start: auto;
      break-before: avoid;
    }
    .rich a::after,
    li a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
