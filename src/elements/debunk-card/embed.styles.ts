import { css } from '../../styles/css.js';

/** The dialog with the code for other pages. It adds to the styles of a card. */
export const sheet = css`
  .dialog {
    position: fixed;
    inset: 0;
    float: none;
    inline-size: min(46em, 100vw - 16px);
    block-size: fit-content;
    max-block-size: calc(100vh - 16px);
    margin: auto;
    padding: 1em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_edge);
    /* The text around the card says whether the page is light or dark; what floats needs a ground of its own. */
    color: var(--debunk-ink, lch(from currentColor calc(8 + 85 * var(--_dark)) 3 270 / 1));
    background: var(--debunk-paper, lch(from currentColor calc(100 - 92 * var(--_dark)) 2 270 / 1));
    font-size: clamp(14px, 1em, 18px);
  }
  .dialog:not(:modal) {
    display: none;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .dialog > :not(:last-child) {
    margin-block: 0 0.9em;
  }
  .dialog > :not(.preview) {
    font-family: var(--_labels);
  }
  .head,
  .choices,
  .forms {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1.2em;
  }
  .head {
    justify-content: space-between;
  }
  .dialog-title {
    margin: 0;
    font-size: 1.15em;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 24px;
  }
  .choices > :last-child {
    margin-inline-start: auto;
  }
  input {
    margin: 0;
    accent-color: var(--_link);
  }
  code,
  .dialog > textarea {
    font:
      0.86em/1.5 ui-monospace,
      monospace;
  }
  textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    resize: vertical;
  }
  .preview {
    padding: 1em;
    border: 1px dashed var(--_edge);
  }
  @media print {
    .dialog {
      display: none;
    }
  }
`;
