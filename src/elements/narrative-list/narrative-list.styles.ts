import { css } from 'lit';

export const styles = css`
  .list {
    padding-block-start: 1.4em;
    border-block-start: 4px solid;
    outline-offset: 4px;
  }
  [role='search'] > .kicker {
    display: block;
    margin: 0 0 0.6em;
  }
  .field,
  .sort {
    position: relative;
  }
  :is([type='search'], [type='date']),
  select {
    appearance: none;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.55em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: 3px;
    background: none;
    color: inherit;
    /* Smaller, and some phones zoom in on it. */
    font: max(1em, 16px) / 1.4 var(--_labels);
  }
  #text {
    border-color: var(--_soft);
    padding-inline-end: 2.6em;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  ::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .sort {
    flex: none;
  }
  select {
    padding: 0.2em 1.9em 0.2em 0.6em;
    font-size: max(0.86em, 16px);
    cursor: pointer;
  }
  select:dir(rtl) {
    padding-inline: 0.6em 1.9em;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .sort::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.35em);
    inset-inline-end: 0.8em;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 2.6em;
    padding: 0;
    border: 0;
  }

  .pills {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block: 0.8em 0;
    font: 0.86em/1.4 var(--_labels);
  }
  .pill {
    padding: 0.35em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: 2em;
  }
  .pill:is(:hover, [aria-expanded='true'], .locked) {
    border-color: currentColor;
  }
  .chip {
    background: currentColor;
  }
  .chip > span {
    color: var(--_on-tone);
  }
  .filters,
  .done {
    display: none;
  }
  .number {
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .values {
    order: 1;
    flex-basis: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0.8em 0;
    border: 0;
    border-block: 1px solid var(--_line);
  }
  .values > input {
    margin-block-end: 0.8em;
    max-inline-size: 20em;
  }
  .values > .columns {
    gap: 0 1.5em;
    max-block-size: 19em;
    padding: 3px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.2em;
    margin-block-end: 0.8em;
  }
  .range > label {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  [type='date'] {
    inline-size: auto;
    padding: 0.2em 0.6em;
  }
  label:has([type='checkbox']) {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    padding-block: 0.25em;
    cursor: pointer;
  }
  [type='checkbox'] {
    appearance: none;
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    border: 1px solid var(--_soft);
    border-radius: 2px;
    translate: 0 0.2em;
    cursor: pointer;
  }
  :checked {
    border-color: currentColor;
  }
  :checked::after {
    content: '';
    display: block;
    inline-size: 0.3em;
    block-size: 0.6em;
    margin: 0.08em auto;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  .more {
    min-block-size: 24px;
    padding: 0.25em 0;
    border: 0;
    border-radius: 0;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3em 1.2em;
    min-block-size: 2.4em;
    margin-block-start: 0.8em;
    padding-block-end: 0.6em;
    border-block-end: 1px solid var(--_line);
  }
  .count {
    flex: 1 1 5em;
    margin: 0;
  }
  .list > .status {
    margin-block: 0.8em;
  }
  .count b {
    color: var(--debunk-ink, inherit);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
    margin: 0.6em 0 0;
  }
  .advice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em 1em;
    margin-block: 0.9em;
    font: 0.86em/1.4 var(--_labels);
  }
  .pinned {
    padding-block: 1.2em;
    border-block-end: 1px solid var(--_line);
  }
  .pinned > p {
    margin: 0.8em 0 0;
    font: 0.86em/1.4 var(--_labels);
  }

  .plain {
    min-block-size: 24px;
    color: inherit;
  }
  [role='button'] {
    cursor: pointer;
  }
  .group {
    padding-block: 1.3em;
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
    color: var(--_tone);
    font-size: 0.68em;
  }
  .group-title > .plain > .quoted {
    display: inline-block;
    /* The mark of what opens stays beside it. */
    box-sizing: border-box;
    max-inline-size: calc(100% - 2em);
    vertical-align: middle;
  }
  .group .small {
    margin: 0;
  }
  .about {
    max-inline-size: 68ch;
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
    padding-block-end: 0.75em;
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5em;
  }
  /* What is drawn only near the screen is cut at its edges, and the ring of the focus with it. */
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
  .row-title {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / 3;
    margin: 0;
    font-weight: 400;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1em;
    line-height: 1.4;
  }
  .row-title > .plain {
    display: grid;
    grid-template-columns: subgrid;
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
  .row-title > [role='button']::after {
    grid-column: 2;
    grid-row: 1;
    align-self: start;
    justify-self: end;
    margin-block-start: 0.45em;
    color: var(--_soft);
  }
  .row-title > [role='button'] > .words {
    grid-column: 2;
    grid-row: 1;
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
  .row .small {
    margin: 0;
  }
  .what {
    grid-column: 2 / -1;
  }
  .row > .when {
    grid-column: -2 / -1;
    line-height: 1.75;
    white-space: nowrap;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  mark {
    background: var(
      --debunk-mark,
      oklch(from currentColor calc(0.91 - 0.5 * var(--_dark)) calc(0.12 - 0.03 * var(--_dark)) 88)
    );
    color: inherit;
  }
  /* Soft letters on the ground of a mark are too faint in the dark. */
  .what:has(mark) {
    color: inherit;
  }
  .row > :is(debunk-card, .status) {
    grid-column: 2 / -1;
    margin-block: 0.8em 0.5em;
  }
  .row > debunk-card::part(card) {
    padding-block: 0;
    border: 0;
  }

  /* "Claim under review" in one line. */
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
    .row-title > .plain > .words,
    .row-title > [role='button'] > .words {
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
    [type='checkbox'] {
      appearance: auto;
    }
    :checked::after {
      content: none;
    }
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
    .values,
    .foot > .more,
    .pinned > p,
    .advice,
    [role='search']:not(:has(.clear)) > :is(.kicker, .field) {
      display: none;
    }
    .row-title a::after,
    [aria-expanded]::after {
      content: none;
    }
    [role='search']:not(:has(.clear)) > .pills:not(.chips) {
      display: none;
    }
  }
`;
