import { css } from '../../styles/css.js';
import { on } from '../../styles/contrast.js';

/** Groups, rows and charts. */
export const rows = css`
  .plain {
    min-block-size: 24px;
    color: inherit;
  }
  [role='button'] {
    cursor: pointer;
  }
  .group {
    padding-block: calc(1.3 * var(--_space));
  }
  .group + .group {
    border-block-start: 1px solid var(--_line);
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
  .group-title {
    margin: 0 0 0.35em;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.25em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .group-title .kicker {
    display: block;
    margin-block-end: 0.45em;
    color: var(--_words);
    font-size: 0.68em;
  }
  .group-title > .plain > .quoted {
    display: inline-block;
    /* The mark of the discloser stays beside it. */
    box-sizing: border-box;
    max-inline-size: calc(100% - 2em);
    vertical-align: middle;
  }
  :is(.group, .row) .small {
    margin: 0;
  }
  .about {
    max-inline-size: var(--debunk-measure, 68ch);
    margin: 0.4em 0 0;
  }
  .chart {
    flex: none;
    inline-size: 96px;
    margin: 0.3em 0 0;
    color: var(--_soft);
    font: 0.72em/1.35 var(--_labels);
    font-variant-numeric: tabular-nums;
  }
  .chart svg {
    display: block;
    fill: currentColor;
    inline-size: 96px;
    block-size: 32px;
    margin: 0 0 0.3em;
  }
  .chart svg:dir(rtl) {
    scale: -1 1;
  }

  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group > .rows {
    margin-block-start: 0.9em;
  }
  .row {
    display: grid;
    grid-template-columns: 9.5em 1fr minmax(8em, auto);
    gap: 0.15em 1.2em;
    margin: 0;
    padding-block-end: calc(0.75 * var(--_space));
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5em;
  }
  /* content-visibility clips at the edges, and with it the focus ring. */
  .row :focus-visible {
    outline-offset: -2px;
  }
  .row::before {
    content: '';
    grid-column: 1 / -1;
    margin-block-end: 0.55em;
    border-block-start: 1px dotted var(--_line);
  }
  .list > .rows > :first-child::before {
    border: 0;
  }
  .row-title,
  .row-title > .plain {
    display: grid;
    grid-template-columns: subgrid;
  }
  .row-title {
    grid-column: 1 / 3;
    margin: 0;
    font-weight: 400;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1em;
    line-height: 1.4;
  }
  .row-title > .plain {
    grid-column: 1 / -1;
    align-items: baseline;
  }
  .row-title .verdict {
    display: grid;
    grid-template-columns: auto 1fr;
    justify-items: start;
    font-size: 0.86em;
    line-height: 1.5;
  }
  .row-title .words {
    font-size: 1.06em;
    justify-self: start;
  }
  .row-title > [role='button']::after,
  .row-title > [role='button'] > .words {
    grid-column: 2;
    grid-row: 1;
  }
  .row-title > [role='button']::after {
    align-self: start;
    justify-self: end;
    margin-block-start: 0.45em;
    color: var(--_soft);
  }
  .row-title > [role='button'] > .words {
    margin-inline-end: 1.6em;
  }
  .row-title > a {
    text-decoration: none;
  }
  .row-title > a > .words {
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.22em;
  }
  .row-title > :is(a, [role='button']):hover > .words {
    text-decoration: underline 1px;
    text-underline-offset: 0.22em;
  }
  .what {
    grid-column: 2 / -1;
  }
  .row > .when {
    grid-column: -2 / -1;
    line-height: 1.75;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  mark {
    --_mark: lch(from currentColor calc(90 - 57 * var(--_dark)) calc(50 - 12 * var(--_dark)) 88 / 1);
    background: var(--_mark);
    color: ${on('var(--_mark)')};
  }
  /* Soft text on a mark is too faint in the dark. */
  .what:has(mark) {
    color: inherit;
  }
  .row > :is(debunk-card, .status) {
    grid-column: 2 / -1;
    margin-block: 0.8em 0.5em;
  }
  .row > debunk-card::part(card) {
    padding: 0;
    border: 0;
  }
  /* They stand on the list's own paper. */
  .pinned > debunk-card::part(card) {
    padding-inline: 0;
  }
`;
