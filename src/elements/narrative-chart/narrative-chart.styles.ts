import { css } from '../../styles/css.js';
import { shared, together } from '../debunk-card/debunk-card.styles.js';

/**
 * A chart, in an element and on a page of its own: its colours are those of the tokens where they are, else of the page's
 * text. Bars stretch with the width; texts are as large as any.
 */
export const timeline = css`
  .timeline {
    --_bar: var(--_tone, var(--tone, currentColor));
    margin: 0;
  }
  .timeline :is(p, figcaption) {
    margin: 0;
  }
  .timeline .name {
    margin-block-end: 0.35em;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .timeline .label {
    display: block;
    margin-block-end: 0.45em;
    color: var(--_words, var(--_bar));
    font: 700 0.68em/1.3 var(--_labels, ui-sans-serif, system-ui, sans-serif);
  }
  .timeline .quoted {
    display: inline-block;
    padding: 0.15em 0.5em;
    border-inline-start: var(--_rule, 4px) solid var(--_bar);
  }
  .timeline :is(.note, .by, .years, summary, table) {
    font: 0.86em/1.5 var(--_labels, ui-sans-serif, system-ui, sans-serif);
  }
  .timeline :is(.note, .years, summary) {
    color: var(--_soft, inherit);
  }
  .timeline :is(.all, .split, details) {
    margin-block-start: 1em;
  }
  .timeline .by {
    font-weight: 700;
  }
  .timeline .strip {
    margin-block-start: 0.6em;
    break-inside: avoid;
  }
  .timeline b {
    color: var(--_ink, inherit);
  }
  .timeline svg {
    display: block;
    inline-size: 100%;
    block-size: 3em;
    margin: 0;
    border-block-end: 1px solid var(--_edge, currentColor);
    color: var(--_bar);
    fill: currentColor;
  }
  .timeline .all svg {
    block-size: 7em;
  }
  .timeline svg:dir(rtl) {
    scale: -1 1;
  }
  .timeline .years {
    display: flex;
    block-size: 1.6em;
    font-variant-numeric: tabular-nums;
  }
  .timeline .years > span {
    flex: 1 0 0;
    min-inline-size: 0;
    white-space: nowrap;
  }
  /* The name of a year may reach over the years after it, which have none. */
  .timeline .years span span {
    display: inline-block;
  }
  .timeline .years > :not(:empty) {
    padding-inline-start: 0.25em;
    border-inline-start: 1px solid var(--_edge, currentColor);
  }
  .timeline table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .timeline :is(th, td) {
    padding: 0.3em 0.4em;
    border-block-end: 1px solid var(--_line, currentColor);
    text-align: end;
    vertical-align: bottom;
  }
  .timeline :is(thead td, [scope='row']) {
    padding-inline-start: 0;
    text-align: start;
  }
  .timeline [scope='row'] {
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .timeline svg {
      color: inherit;
    }
  }
  @media print {
    .timeline :is(figcaption, .all) {
      break-inside: avoid;
      break-after: avoid;
    }
    .timeline tr {
      break-inside: avoid;
    }
  }
`;

export const sheet = together(shared, timeline);
