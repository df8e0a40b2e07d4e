import { css } from '../../styles/css.js';

/** The parts of a card. */
export const parts = css`
  .card {
    border-block: var(--_rule) solid var(--_tone);
    border-block-end: 1px solid var(--_line);
    padding-block: calc(0.75 * var(--_space));
  }
  /* Claim and reality belong together; what follows stands apart. */
  .card > :is(section, details, .columns, .correction, footer) {
    margin-block-start: calc(1.5 * var(--_space));
  }
  .card > :is(.claim, .reality) {
    margin-block-start: calc(0.8 * var(--_space));
  }
  .card > :is(.claim + p, .reality + p, .correction + .correction) {
    margin-block-start: 0.5em;
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
    max-inline-size: var(--debunk-measure, 68ch);
  }
  .rich p {
    white-space: pre-line;
  }

  .verdict {
    color: var(--_words);
    font: 700 1em/1.25 var(--_labels);
  }
  /* Underlined together with a link's words, it would be hard to read. */
  a > .verdict {
    display: inline-block;
  }
  .long {
    font-weight: 500;
  }
  svg {
    block-size: 1.25em;
    margin-inline-end: 0.45em;
    vertical-align: -0.27em;
    /* Firefox fills with other colours than those it computes. */
    color: var(--_tone);
    fill: currentColor;
  }
  /* A publisher's own artwork. */
  ::slotted([slot='verdict-icon']) {
    block-size: 1.25em;
    margin-inline-end: 0.45em;
    vertical-align: -0.27em;
  }
  .small,
  .explanation,
  .status,
  .correction,
  summary {
    font-family: var(--_labels);
  }
  .small,
  .explanation {
    color: var(--_soft);
  }
  .small,
  .appearances,
  .correction,
  summary {
    font-size: 0.86em;
  }
  .small .small,
  .appearances summary {
    font-size: 1em;
  }
  .small a {
    color: inherit;
  }

  .title {
    margin: 0;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.55em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .title > .verdict {
    display: block;
    margin-block-end: 0.5em;
    font-size: 0.645em;
    text-wrap: wrap;
  }
  .card > .explanation {
    margin-block-start: 0.4em;
  }
  .kicker {
    color: var(--_soft);
    /* Not in capitals: they are read out as capitals, and half of the world's scripts have none. */
    font: 700 0.82em/1.3 var(--_labels);
  }
  .line {
    margin: 0;
    font: inherit;
  }

  /* A claim looks like one wherever it stands. */
  .claim,
  .quoted {
    border-inline-start: var(--_rule) solid var(--_tone);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: repeating-linear-gradient(135deg, transparent 0 10px, var(--_wash) 10px 11px) var(--_wash);
    print-color-adjust: exact;
  }
  .quoted {
    padding: 0.15em 0.5em;
    box-decoration-break: clone;
  }
  .title > .quoted,
  .narrative > .quoted {
    display: block;
    padding: 0.3em 0.7em;
  }
  .narrative > .quoted {
    inline-size: fit-content;
    margin-block-end: 0.5em;
    font-family: var(--debunk-font-heading, inherit);
    font-size: 1.12em;
  }
  .claim {
    padding-block-end: var(--_space);
    padding-inline-start: 1.2em;
  }
  .claim > .kicker {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4em 1.5em;
  }
  .claim > :not(.kicker, .tag) {
    margin-inline-end: 1.2em;
  }
  .tag {
    flex-shrink: 0;
    max-inline-size: 60%;
    padding: 0.5em 0.9em;
    /* Visible in forced colours, which drop backgrounds. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tone);
    print-color-adjust: exact;
  }
  .tag > span {
    color: var(--_on-tone);
  }
  .again {
    display: none;
  }
  blockquote {
    font-size: 1.12em;
  }
  blockquote > .rich:dir(ltr) {
    font-style: italic;
    /* Half of the world's scripts have no italics, and neither have their fonts. */
    font-synthesis-style: none;
  }
  /* Korean has spaces between words, and yet would break within them. */
  :lang(ko) {
    word-break: keep-all;
  }
  time {
    white-space: nowrap;
  }
  :is(.title > .words, .title > .quoted, .explanation, .aside) > bdi {
    display: block;
  }
  .reality > .rich > :first-child {
    font-size: 1.12em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1.1em 2em;
  }
  .correction {
    padding: 0.6em 1.2em;
    border-inline-start: min(var(--_rule), 4px) solid var(--_soft);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_wash);
  }

  .narrative,
  .background,
  .sources,
  .related,
  footer {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  .sources,
  .related {
    font-size: 0.93em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_soft);
    list-style: none;
  }
  ::-webkit-details-marker {
    display: none;
  }
  summary > .kicker {
    display: inline;
    font-size: 0.96em;
  }
  [open] > summary {
    margin-block-end: 0.4em;
  }
  /* One mark for everything that opens. */
  summary::after,
  [aria-expanded]::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.6em 0.2em;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    vertical-align: 0.2em;
    rotate: 45deg;
  }
  [open] > summary::after,
  [aria-expanded='true']::after {
    rotate: -135deg;
    vertical-align: -0.05em;
  }
  .address {
    overflow-wrap: anywhere;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4em 1.5em;
  }
  footer > p {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.4em;
  }
  button {
    min-block-size: 24px;
    padding: 0.5em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--debunk-radius, 2em);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .compact,
  .quote,
  .headline {
    border-block-end: 0;
    padding-block-end: 0;
  }
  .headline {
    border: 0;
    padding: 0;
  }

  .status {
    font-size: clamp(14px, 0.86em, 20px);
    margin-block-start: 0.5em;
  }
  .skeleton {
    min-block-size: 16em;
    border-block-start: var(--_rule) solid var(--_line);
    background: repeating-linear-gradient(transparent 0 1em, var(--_wash) 1em 2em);
  }
`;
