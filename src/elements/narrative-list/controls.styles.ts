import { css } from '../../styles/css.js';
import { on, readable } from '../../styles/contrast.js';

/** The search field, the facets and everything else around the rows that is there from the start. */
export const controls = css`
  .list {
    --_house-held: ${readable('var(--debunk-accent, currentColor)', 3.1)};
    --_house: var(--_house-held, var(--debunk-accent, currentColor));
    padding-block-start: 1.4em;
    border-block-start: var(--_rule) solid var(--_house);
    outline-offset: 4px;
  }
  [role='search'] > .kicker {
    display: block;
    margin: 0 0 0.6em;
  }
  /* What stands upon a control shares its cell: WebKit misses what is positioned in a foreignObject. */
  .field,
  .sort {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
  }
  :is(.field, .sort) > *,
  .sort::after {
    grid-area: 1 / 1;
  }
  .clear,
  .sort::after {
    justify-self: end;
  }
  :is([type='search'], [type='date']),
  select {
    appearance: none;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.55em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--debunk-radius, 3px);
    background: none;
    color: inherit;
    /* Some phones zoom in on smaller text. */
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
    max-inline-size: 100%;
  }
  select {
    padding: 0.2em;
    padding-inline: 0.6em 1.9em;
    font-size: max(0.86em, 16px);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .sort::after {
    content: '';
    margin: 0 0.8em 0.3em;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .clear {
    align-self: stretch;
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
    border-radius: var(--debunk-radius, 2em);
  }
  .pill:is(:hover, [aria-expanded='true'], .locked) {
    border-color: currentColor;
  }
  .chip {
    background: currentColor;
  }
  .chip > span {
    color: ${on('currentColor')};
  }
  .filters,
  .done {
    display: none;
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
    /* What follows stands below it, not beside. */
    float: none;
    margin-block: 0.8em;
  }
  .count b {
    color: var(--_ink);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
    margin: 0.6em 0 0;
  }
  .pinned {
    padding-block: 1.2em;
    border-block-end: 1px solid var(--_line);
  }
  .pinned > p {
    margin: 0.8em 0 0;
    font: 0.86em/1.4 var(--_labels);
  }
`;
