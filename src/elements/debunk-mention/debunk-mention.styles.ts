import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { css } from '../../styles/css.js';
import { tokens } from '../../styles/tokens.js';
import { together } from '../debunk-card/debunk-card.styles.js';

/** Where the case comes as a sheet at the bottom. */
export const SHEET = '(width < 480px), (pointer: coarse)';

const mention = css`
  :host([hidden]) {
    display: none;
  }
  .marked,
  ::slotted(a) {
    text-decoration: underline dotted max(1px, 0.08em) !important;
    text-underline-offset: 0.2em !important;
  }
  .phrase {
    anchor-name: --debunk-mention;
  }
  .mark {
    white-space: nowrap;
  }
  /* Keeps the button on the line of the last word; neither read out nor copied. */
  .mark::before {
    content: '\\2060' / '';
  }
  button {
    all: unset;
    outline: revert;
    cursor: pointer;
  }
  .mark > button {
    position: relative;
    margin-inline-start: 0.2em;
  }
  /* As large as a finger needs, and the line stays as high as it is. */
  .mark > button::after {
    content: '';
    position: absolute;
    inset: min(0px, 50% - 12px);
  }
  svg {
    block-size: 0.7em;
    fill: currentColor;
  }

  .popover {
    all: initial;
    position: fixed;
    position-anchor: --debunk-mention;
    position-area: block-end;
    position-try-fallbacks: flip-block;
    position-visibility: always;
    inset: auto;
    margin: 6px 8px;
    box-sizing: border-box;
    inline-size: min(27em, 100vw - 16px);
    /* Fits either below or above. */
    max-block-size: max(12em, min(27em, 50vh - 4.5em));
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_edge);
    /* The text around it says whether the page is light or dark here; what floats needs a ground of its own. */
    color: var(--debunk-ink, lch(from currentColor calc(8 + 85 * var(--_dark)) 3 270 / 1));
    background: var(--debunk-paper, lch(from currentColor calc(100 - 92 * var(--_dark)) 2 270 / 1));
    color-scheme: inherit;
    font-family: var(--debunk-font, inherit);
    font-size: clamp(14px, 0.85em, 18px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .popover:not(:popover-open) {
    display: none;
  }
  @supports not (anchor-name: --a) {
    .popover {
      position: absolute;
      inset: var(--_inset);
    }
  }
  :host(:state(light)) .popover {
    color: var(--debunk-ink, #16181d);
    color-scheme: light;
  }
  :host(:state(dark)) .popover {
    color: var(--debunk-ink, #eceae4);
    color-scheme: dark;
  }
  debunk-card:state(loading) {
    min-block-size: 12em;
  }
  ::part(card),
  ::part(status),
  debunk-card > a,
  label {
    padding-inline: 16px;
  }
  debunk-card > a {
    display: block;
    margin-block-start: 0.8em;
    color: var(--_link);
  }
  label {
    display: block;
    margin-block-start: 1em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
    color: var(--_soft);
    font: 0.8em/1.4 var(--_labels);
  }
  input {
    margin: 0 0.2em 0 0;
    vertical-align: -0.1em;
    accent-color: currentColor;
  }
  .handle {
    display: none;
  }
  @media ${unsafeCSS(SHEET)} {
    .popover {
      position: fixed;
      position-area: none;
      inset: auto 0 0;
      margin: 0 auto;
      inline-size: auto;
      max-inline-size: 44em;
      max-block-size: 70vh;
      padding-block-end: env(safe-area-inset-bottom);
      border-width: 1px 0 0;
    }
    /* A bar to pull, and a cross to press. */
    .handle {
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      padding-inline: 16px;
      background: linear-gradient(var(--_edge) 0 0) 50% / 36px 4px no-repeat;
      font: 24px/40px var(--_labels);
      text-align: end;
      touch-action: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .popover {
      animation: appear 0.15s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .mark,
    .popover {
      display: none;
    }
  }
`;

export const sheet = together(tokens, mention);
