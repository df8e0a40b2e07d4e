import { css } from 'lit';

export const styles = css`
  .card {
    border-block: 4px solid var(--_tone);
    border-block-end: 1px solid var(--_line);
    padding-block: 0.75em;
  }
  .card > :nth-child(n + 3) {
    margin-block: 1.1em 0;
  }
  p,
  ul,
  ol,
  blockquote,
  .kicker {
    margin: 0 0 0.7em;
  }
  :is(p, ul, ol, blockquote, .rich):last-child {
    margin-block-end: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  li {
    margin-block-end: 0.3em;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
    clip-path: inset(50%);
  }
  .rich,
  .explanation,
  blockquote {
    max-inline-size: 68ch;
  }
  .rich p {
    white-space: pre-line;
  }

  .top,
  footer,
  .claim > .kicker {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4em 1.5em;
  }
  .verdict {
    color: var(--_tone);
    font: 700 1em/1.25 var(--_labels);
  }
  .long {
    font-weight: 500;
  }
  svg {
    block-size: 1.25em;
    margin-inline-end: 0.45em;
    vertical-align: -0.27em;
    fill: currentColor;
  }
  .small,
  .explanation,
  .status,
  .correction {
    font-family: var(--_labels);
  }
  .small,
  .explanation {
    color: var(--_soft);
  }
  .small,
  .appearances,
  .correction {
    font-size: 0.86em;
  }
  .small a {
    color: inherit;
  }

  .title {
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.55em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .card > .title {
    margin-block: 0.3em 0;
  }
  .card > .explanation {
    margin-block-start: 0.4em;
  }
  .kicker {
    color: var(--_soft);
    font: 700 0.72em/1.3 var(--_labels);
    letter-spacing: 0.07em;
    text-transform: uppercase;
  }
  /* Scripts without capitals are set larger, and never spaced. */
  .kicker:dir(rtl) {
    font-size: 0.86em;
    letter-spacing: 0;
  }
  .line {
    font: inherit;
  }

  .claim {
    padding-block-end: 1em;
    padding-inline-start: 1.2em;
    border-inline-start: 4px solid var(--_tone);
    background: repeating-linear-gradient(135deg, transparent 0 10px, var(--_wash) 10px 11px) var(--_wash);
    print-color-adjust: exact;
  }
  .claim > .kicker {
    flex-wrap: nowrap;
  }
  .claim > :not(.kicker) {
    margin-inline-end: 1.2em;
  }
  .tag {
    flex-shrink: 0;
    max-inline-size: 60%;
    padding: 0.5em 0.9em;
    /* Seen in forced colours, where grounds are not. */
    border: 1px solid transparent;
    background: var(--_tone);
    letter-spacing: 0.02em;
    text-transform: none;
  }
  .tag > span {
    color: var(--_on-tone);
  }
  blockquote {
    font-size: 1.12em;
  }
  blockquote > .rich:dir(ltr) {
    font-style: italic;
  }
  :is(.title, .explanation, .aside) > bdi {
    display: block;
  }
  .reality > .rich > :first-child {
    font-size: 1.12em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr));
    gap: 1.1em 2em;
  }
  .correction {
    padding: 0.6em 1.2em;
    border-inline-start: 4px solid var(--_soft);
    background: var(--_wash);
  }

  .background,
  .sources,
  footer {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
    color: var(--_soft);
  }
  summary > .kicker {
    display: inline;
  }
  [open] > summary {
    margin-block-end: 0.6em;
  }
  .address {
    overflow-wrap: anywhere;
  }
  .actions > * + :not(:empty) {
    margin-inline-start: 0.4em;
  }
  button {
    padding: 0.5em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .compact,
  .headline {
    border-block-end: 0;
    padding-block-end: 0;
  }
  .headline {
    border: 0;
    padding: 0;
  }

  .status {
    font-size: var(--debunk-font-size, clamp(14px, 0.86em, 20px));
    margin-block-start: 0.5em;
  }
  .skeleton {
    min-block-size: 16em;
    border-block-start: 4px solid var(--_line);
    background: repeating-linear-gradient(transparent 0 1em, var(--_wash) 1em 2em);
  }

  @media (forced-colors: active) {
    .claim {
      border: 1px dashed;
      border-inline-start: 4px solid;
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
    .rich a::after,
    li a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
