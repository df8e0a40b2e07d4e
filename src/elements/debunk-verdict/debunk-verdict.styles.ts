import { css } from '../../styles/css.js';
import { shared, together } from '../debunk-card/debunk-card.styles.js';

const verdict = css`
  :host {
    display: inline-flex;
    contain: none;
    max-inline-size: 100%;
  }
  :host(:is(:state(light), :state(dark))) {
    padding: 0 0.3em;
  }
  :host::after {
    content: none;
  }
  /* Smaller than the text around it and no higher than its own letters: so no line grows, whatever the font. */
  .ui {
    float: none;
    /* Holds the hidden name, which would else widen the page. */
    position: relative;
    inline-size: auto;
    min-inline-size: 0;
    overflow-x: clip;
    margin: 0;
    font: 0.8em/1 var(--_labels);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A sentence, which is read to its end. */
  [role='status'] {
    line-height: 1.25;
    white-space: normal;
  }
  /* A line has no room above and below it. */
  @container style(--debunk-paper) {
    :host(:not(:state(light), :state(dark))) .ui {
      padding: 0 0.3em;
    }
  }
  .verdict {
    line-height: 1;
  }
  svg,
  ::slotted([slot='verdict-icon']) {
    block-size: 1em;
    vertical-align: -0.15em;
  }
  a > .verdict {
    display: inline;
  }
  .by {
    color: var(--_soft);
  }
  .hidden {
    user-select: none;
  }
`;

export const sheet = together(shared, verdict);
