import { css } from '../../styles/css.js';

/** The values of a facet, and other searches. They come to the styles that a list has from the start. */
export const sheet = css`
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
  .advice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em 1em;
    margin-block: 0.9em;
    font: 0.86em/1.4 var(--_labels);
  }
  @media (forced-colors: active) {
    [type='checkbox'] {
      appearance: auto;
    }
    :checked::after {
      content: none;
    }
  }
  @media print {
    .values,
    .advice {
      display: none;
    }
  }
`;
