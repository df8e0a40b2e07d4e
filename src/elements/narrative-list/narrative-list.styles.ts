import { css } from 'lit';

export const styles = css`
  .list {
    padding-block-start: 1.4em;
    border-block-start: 4px solid;
  }
  .ask {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5em 0.8em;
  }
  .ask > .kicker {
    grid-column: 1 / -1;
    margin: 0;
  }
  .field,
  .sort {
    position: relative;
  }
  input[type='search'],
  select {
    appearance: none;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.55em 0.7em;
    border: 1px solid var(--_line);
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
  select {
    padding-inline-end: 2.2em;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .sort::after,
  .pill[aria-expanded]::after,
  .group-title > button::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.45em 0.1em;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    vertical-align: 0.2em;
    rotate: 45deg;
  }
  .sort::after {
    position: absolute;
    inset-block-start: calc(50% - 0.35em);
    inset-inline-end: 0.8em;
    pointer-events: none;
  }
  .pill[aria-expanded='true']::after,
  .group-title > [aria-expanded='true']::after {
    rotate: -135deg;
    vertical-align: -0.05em;
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
    margin-block: 0.8em;
    font: 0.86em/1.4 var(--_labels);
  }
  .pill {
    padding: 0.35em 0.9em;
    border: 1px solid var(--_line);
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
    background: linear-gradient(currentColor 0 0) center / 60% 60% no-repeat;
  }

  .more {
    padding: 0.25em 0;
    border: 0;
    border-radius: 0;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .count {
    margin: 0;
    padding-block-end: 0.8em;
    border-block-end: 1px solid var(--_line);
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
  .loosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
    font: 0.86em/1.4 var(--_labels);
  }

  .plain {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 0;
    text-align: start;
  }
  .group {
    padding-block: 1.2em;
  }
  .group + .group {
    border-block-start: 1px solid var(--_line);
  }
  .group > .top {
    flex-wrap: nowrap;
    align-items: start;
  }
  .group-title {
    margin: 0 0 0.15em;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .group-title > button::after {
    inline-size: 0.35em;
    block-size: 0.35em;
    color: var(--_soft);
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
    block-size: 36px;
    margin: 0.2em 0 0;
  }
  .chart:dir(rtl) {
    scale: -1 1;
  }
  .low {
    opacity: 0.45;
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
    grid-template-columns: 9.5em 1fr auto;
    gap: 0.2em 1.2em;
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
  .row .verdict {
    margin: 0;
    font-size: 0.86em;
    line-height: 1.7;
  }
  .row-title {
    margin: 0;
    font-weight: 400;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.06em;
    line-height: 1.4;
  }
  .row-title bdi {
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 0.22em;
  }
  .plain:hover bdi {
    text-decoration: underline 1px;
  }
  .row .small {
    margin: 0;
  }
  .what {
    grid-column: 2;
  }
  .when {
    grid-column: -2 / -1;
    white-space: nowrap;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .when > a {
    display: inline-block;
    min-inline-size: 24px;
    text-align: end;
    text-decoration: none;
  }
  .when > a:dir(rtl) {
    scale: -1 1;
  }
  mark {
    background: var(
      --debunk-mark,
      oklch(from currentColor calc(0.91 - 0.5 * var(--_dark)) calc(0.12 - 0.03 * var(--_dark)) 88)
    );
    color: inherit;
  }
  .row > debunk-card {
    grid-column: 2 / -1;
  }
  debunk-card {
    margin-block: 0.5em;
  }
  .row > debunk-card::part(card) {
    padding-block: 0;
    border: 0;
  }
  .row > debunk-card::part(verdict) {
    display: none;
  }

  @container (width >= 560px) {
    .rows:not(:has(.verdict)) > .row {
      grid-template-columns: 1fr auto;
    }
    .rows:not(:has(.verdict)) :is(.what, debunk-card) {
      grid-column: 1 / -2;
    }
  }
  @container (width < 560px) {
    .ask {
      grid-template-columns: 1fr;
    }
    .sort {
      justify-self: start;
    }
    .row {
      grid-template-columns: 1fr auto;
    }
    .what {
      order: 1;
    }
    .what,
    .row > debunk-card {
      grid-column: 1 / -1;
    }
    .row > debunk-card {
      order: 2;
    }
    .row:not(:has(.verdict)) > .when {
      grid-column: 1;
      text-align: start;
    }
    .group > .top {
      display: block;
    }
  }
  @media (forced-colors: active) {
    [type='checkbox'] {
      appearance: auto;
    }
  }
  @media print {
    .row {
      content-visibility: visible;
    }
    .plain,
    .chip {
      display: revert;
    }
    .sort,
    .pill:not(.chip, .locked),
    .values,
    .foot > .more,
    .ask:not(:has(.clear)) {
      display: none;
    }
    .when > a {
      scale: none;
    }
    .when {
      white-space: normal;
      max-inline-size: 16em;
    }
    .when > a::after {
      content: ' ' attr(href);
      overflow-wrap: anywhere;
    }
  }
`;
