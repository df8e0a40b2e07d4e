import { css } from 'lit';

/** What the two pages look like: rules and space, and the fonts of the reader's own system. */
export const pageStyles = css`
  :host {
    --ink: light-dark(#16181d, #eceae4);
    --soft: light-dark(#55585f, #b3b0a8);
    --line: light-dark(#d9d6ce, #3a3b40);
    --edge: light-dark(#85837d, #85868c);
    --wash: light-dark(#f5f3ee, #1f2125);
    --accent: light-dark(#285e9f, #9dbbe0);
    --bad: light-dark(#aa2a22, #ff9c90);
    --good: light-dark(#1b693b, #86c9a2);
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
    --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    display: block;
    color: var(--ink);
    font: 1rem/1.5 var(--sans);
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-family: Georgia, 'Noto Serif', serif;
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.8rem, 5vw, 2.5rem);
  }
  h2 {
    padding-block-start: 0.6rem;
    border-block-start: 4px solid;
    font-size: 1.25rem;
  }
  h3 {
    font: 600 0.95rem/1.4 var(--sans);
  }
  p {
    margin: 0;
    max-inline-size: 68ch;
    text-wrap: pretty;
  }
  .lead {
    font-size: 1.1rem;
  }
  .soft,
  small {
    color: var(--soft);
    font-size: 0.875rem;
  }
  small {
    display: block;
    font-weight: 400;
  }
  a {
    color: var(--accent);
  }
  main {
    display: grid;
    gap: 1.5rem;
    max-inline-size: 88rem;
    margin-inline: auto;
    padding: clamp(1rem, 3vw, 2.5rem);
  }
  header {
    display: grid;
    gap: 0.6rem;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
    min-inline-size: 0;
  }
  .columns {
    display: grid;
    gap: 2.5rem clamp(1.5rem, 4vw, 4rem);
  }
  .columns > * {
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  label,
  legend {
    padding: 0;
    font-weight: 600;
    font-size: 0.95rem;
  }
  fieldset {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  input,
  select,
  textarea {
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: light-dark(#fff, #101114);
    color: inherit;
    font: inherit;
  }
  input:not([type='radio'], [type='checkbox'], [type='color']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.45rem 0.6rem;
  }
  textarea {
    line-height: 1.5;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  .code {
    font: 0.85rem/1.55 var(--mono);
  }
  input[type='radio'] {
    accent-color: var(--accent);
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: none;
    color: inherit;
    font: 500 0.925rem/1.3 var(--sans);
    cursor: pointer;
  }
  button:hover {
    background: var(--wash);
  }
  button.text {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  summary {
    padding-block: 0.6rem;
    font-weight: 600;
    cursor: pointer;
  }
  .away {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (min-width: 64rem) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }
`;
