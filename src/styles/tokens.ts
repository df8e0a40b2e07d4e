import { css } from '@lit/reactive-element/css-tag.js';

/**
 * Colours and fonts. Every colour is derived from the text colour that the page gives the element: if the page sets
 * light text on dark, for whatever reason, the tones turn light too. `l` is the lightness of that colour.
 */
export const tokens = css`
  .ui {
    --_dark: clamp(0, (l - 0.65) * 99, 1);
    --_l: calc(0.48 + 0.3 * var(--_dark));
    --_on-tone: var(--debunk-on-tone, oklch(from currentColor calc(0.99 - 0.84 * var(--_dark)) 0 0));
    --_soft: var(--debunk-soft, oklch(from currentColor var(--_l) 0.01 270));
    --_link: var(--debunk-link, oklch(from currentColor var(--_l) 0.12 255));
    --_line: var(--debunk-line, color-mix(in oklab, currentColor 20%, transparent));
    /* Edges of controls: at least 3:1 on the ground that the text stands on. */
    --_edge: color-mix(in oklab, currentColor 55%, transparent);
    --_wash: var(--debunk-wash, color-mix(in oklab, currentColor 5%, transparent));
    --_labels: var(--debunk-font-labels, ui-sans-serif, system-ui, sans-serif);
  }
  .ui,
  .tone {
    --_tone: var(--_own, oklch(from currentColor var(--_l) var(--_chroma)));
  }
  .false {
    --_chroma: 0.18 27;
    --_own: var(--debunk-false);
  }
  .misleading {
    --_chroma: 0.12 72;
    --_own: var(--debunk-misleading);
  }
  .unproven {
    --_chroma: 0.03 257;
    --_own: var(--debunk-unproven);
  }
  .mixed {
    --_chroma: 0.1 293;
    --_own: var(--debunk-mixed);
  }
  .true {
    --_chroma: 0.11 153;
    --_own: var(--debunk-true);
  }
  .none {
    --_chroma: 0.01 270;
    --_own: var(--debunk-none);
  }
`;
