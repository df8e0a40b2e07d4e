import { css } from './css.js';

/** The box of an element in a page: a block that keeps its width and is reset from the page's inherited text styles. */
export const host = css`
  :host {
    display: block;
    box-sizing: border-box;
    /* As its text is; in a vertical page the block would turn with it, and the text would stick out. */
    writing-mode: horizontal-tb;
    contain: inline-size;
    /* With containment the content gives no width: without this, an element in a flex row or a float would collapse. */
    contain-intrinsic-inline-size: 280px;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:is(:state(light), :state(dark))) {
    --_own-paper: #fff;
    padding: var(--debunk-space, 1em);
    border-radius: 0 0 var(--debunk-radius, 0) var(--debunk-radius, 0);
    color: var(--debunk-ink, #16181d);
    background: var(--debunk-paper, #fff);
    color-scheme: light;
  }
  :host(:state(dark)) {
    --_own-paper: #16181d;
    color: var(--debunk-ink, #eceae4);
    background: var(--debunk-paper, #16181d);
    color-scheme: dark;
  }
  .ui {
    all: initial;
    display: block;
    /* Where a page makes all its boxes grids, the host too. */
    grid-column: 1 / -1;
    color-scheme: inherit;
    color: var(--_ink);
    background: var(--debunk-paper);
    /* The rule on top stays straight. */
    border-radius: 0 0 var(--_radius) var(--_radius);
    font-family: var(--debunk-font, inherit);
    /* The page's own size, not the root's, clamped so that it never hides the text. */
    font-size: clamp(14px, 1em, 24px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /* A paper needs room around its text; the themes have it from the host. */
  @container style(--debunk-paper) {
    :host(:not(:state(light), :state(dark))) .ui {
      padding: var(--_space);
    }
  }
  /* The lines that a page draws under or through its text end at a float; on paper, which cuts those badly, they do not. */
  @media screen {
    :host {
      display: flow-root;
    }
    /* Whatever the page makes of the host. */
    :host::after {
      content: '';
      display: block;
      clear: both;
    }
    .ui {
      float: left;
      box-sizing: border-box;
      inline-size: 100%;
    }
  }
`;
