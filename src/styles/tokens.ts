import { css } from '@lit/reactive-element/css-tag.js';

/**
 * Colours and fonts. Every colour is derived from the text colour that the page gives the element: if the page sets
 * light text on dark, for whatever reason, the tones turn light too. In `lch` the lightness `l` decides the contrast,
 * whatever the hue. The ground is not known, so words keep near the lightness of the text
 * (docs/decisions/0005-colours-from-ink.md); shapes are more vivid.
 */
export const tokens = css`
  .ui {
    --_dark: clamp(0, (l - 55) * 99, 1);
    /* The lightness of words and of shapes. */
    --_l: clamp(28, l * 1.01 - 1, max(l * 0.7 + 21.6, l * 2.2 - 120));
    --_shape: calc(39 + 35 * var(--_dark));
    --_on-tone: var(--debunk-on-tone, lch(from currentColor calc(99 - 86 * var(--_dark)) 0 0 / 1));
    --_soft: var(--debunk-soft, lch(from currentColor var(--_l) 4 271 / 1));
    --_link: var(--debunk-link, lch(from currentColor var(--_l) min(194 - 2 * var(--_l), 40) 268 / 1));
    --_line: var(--debunk-line, color-mix(in oklab, currentColor 20%, transparent));
    /* Edges of controls: at least 3:1 on the ground that the text stands on. */
    --_edge: color-mix(in oklab, currentColor 55%, transparent);
    /* Faint where the text is: it takes contrast from what stands on it. */
    --_wash: var(--debunk-wash, lch(from currentColor l c h / clamp(0, max(l - 72, 45 - l) * 0.0025, 0.05)));
    --_labels: var(--debunk-font-labels, ui-sans-serif, system-ui, sans-serif);
  }
  .ui,
  .tone {
    --_tone: var(--_own, lch(from currentColor var(--_shape) var(--_chroma) var(--_hue) / 1));
    /* As much chroma as fits into sRGB. */
    --_words: var(--_own, lch(from currentColor var(--_l) min(194 - 2 * var(--_l), var(--_chroma)) var(--_hue) / 1));
  }
  .false {
    --_chroma: 64;
    --_hue: 36;
    --_own: var(--debunk-false);
  }
  .misleading {
    --_chroma: 48;
    --_hue: 69;
    --_own: var(--debunk-misleading);
  }
  .unproven {
    --_chroma: 11;
    --_hue: 261;
    --_own: var(--debunk-unproven);
  }
  .mixed {
    --_chroma: 37;
    --_hue: 297;
    --_own: var(--debunk-mixed);
  }
  .true {
    --_chroma: 38;
    --_hue: 150;
    --_own: var(--debunk-true);
  }
  .none {
    --_chroma: 4;
    --_hue: 271;
    --_own: var(--debunk-none);
  }
`;
