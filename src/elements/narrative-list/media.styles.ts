import { css } from '../../styles/css.js';

/** Styles for widths, contrast, forced colours and print. */
export const media = css`
  /* Wide enough for "Claim under review" in one line. */
  :host {
    container-type: inline-size;
  }
  @container (width >= 760px) {
    .row {
      grid-template-columns: 11em 1fr minmax(8em, auto);
    }
  }
  @container (width < 560px) {
    .filters {
      display: revert;
    }
    .pills:has(> .filters):not(.shown) > .facet,
    .pills:has(> .filters):not(.shown) > .values {
      display: none;
    }
    .shown > .done {
      display: block;
      order: 2;
      position: sticky;
      inset-block-end: 0.6em;
      flex-basis: 100%;
      padding: 0.7em;
      border: 0;
      border-radius: 3px;
      background: CanvasText;
      color: Canvas;
    }
    .row,
    .row-title,
    .row-title > .plain {
      grid-template-columns: 1fr auto;
    }
    .row-title {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .row-title > .plain {
      gap: 0.1em 0;
    }
    .row-title .verdict {
      grid-column: 1 / -1;
      padding-inline-end: 9em;
    }
    .row-title > .plain > .words {
      grid-column: 1;
      grid-row: 2;
      margin-inline-end: 0;
    }
    .row-title > [role='button']::after {
      grid-row: 2;
      margin-inline-end: 0.3em;
    }
    .row > .when {
      grid-column: -2 / -1;
      grid-row: 2;
      z-index: 1;
      align-self: start;
      line-height: 1.5;
    }
    .what,
    .row > :is(debunk-card, .status) {
      grid-column: 1 / -1;
    }
    .top {
      display: block;
    }
    .chart {
      display: flex;
      align-items: end;
      gap: 0.8em;
      inline-size: auto;
    }
    .chart svg {
      margin: 0;
    }
  }
  @media (prefers-contrast: more) {
    .list {
      --_soft: currentColor;
      --_line: currentColor;
      --_edge: currentColor;
    }
  }
  @media (forced-colors: active) {
    .chip > span {
      color: CanvasText;
    }
    .done {
      border: 1px solid;
    }
  }
  @media print {
    .row {
      content-visibility: visible;
      break-inside: avoid;
    }
    .row:has(> debunk-card) {
      break-inside: auto;
    }
    .group > .top,
    .row-title,
    .bar {
      break-after: avoid;
      break-inside: avoid;
    }
    .chip,
    .more {
      display: revert;
    }
    .sort,
    .facet,
    .filters,
    .done,
    .foot > .more,
    .pinned > p,
    [role='search']:not(:has(.clear)) > :is(.kicker, .field, .pills:not(.chips)) {
      display: none;
    }
    .row-title a::after,
    [aria-expanded]::after {
      content: none;
    }
  }
`;
