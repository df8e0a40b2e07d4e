import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { css } from './css.js';
import { ground, on, readable, wash } from './contrast.js';

/** The contrast of text that may stand on a wash, of other text, and of large text, icons and edges. */
const ON_WASH = 5.8;
const TEXT = 4.6;
const SHAPE = 3.1;

/** Colours made from that of the text alone, for grounds that are not known. */
const SOFT = 'lch(from currentColor var(--_l) 4 271 / 1)';
const LINK = 'var(--debunk-accent, lch(from currentColor var(--_l) min(194 - 2 * var(--_l), 40) 268 / 1))';
const TONE = 'var(--_own, lch(from currentColor var(--_shape) var(--_chroma) var(--_hue) / 1))';
// As much chroma as fits into sRGB.
const WORDS = 'var(--_own, lch(from currentColor var(--_l) min(194 - 2 * var(--_l), var(--_chroma)) var(--_hue) / 1))';

/**
 * Colours and measures: what publishers set (`--debunk-…`), and what is made of it. Every colour is made from the text
 * colour: if the page sets light text on dark, for whatever reason, the tones turn light too. In `lch` the lightness `l`
 * decides the contrast, whatever the hue. Where the ground is not known, words keep near the lightness of the text
 * (docs/decisions/0005-colours-from-ink.md); shapes are more vivid. Where it is, each is held to its contrast.
 */
export const tokens = css`
  .ui {
    /* Not set where the page's own ground shows, and neither is what is held to a contrast with it. */
    --_paper: var(--debunk-paper, var(--_own-paper));
    --_known: ${ground('var(--_paper)')};
    --_ink-held: ${readable('var(--debunk-ink, currentColor)', ON_WASH)};
    --_ink: var(--_ink-held, var(--debunk-ink, currentColor));
    --_dark: clamp(0, (l - 55) * 99, 1);
    /* The lightness of words and of shapes. */
    --_l: clamp(28, l * 1.01 - 1, max(l * 0.7 + 21.6, l * 2.2 - 120));
    --_shape: calc(39 + 35 * var(--_dark));
    --_soft-held: ${readable(SOFT, ON_WASH)};
    --_soft: var(--_soft-held, ${unsafeCSS(SOFT)});
    --_link-held: ${readable(LINK, ON_WASH)};
    --_link: var(--_link-held, ${unsafeCSS(LINK)});
    --_line: color-mix(in oklab, currentColor 20%, transparent);
    /* Edges of controls. */
    --_edge-held: ${readable('color-mix(in oklab, currentColor 55%, var(--_paper))', SHAPE)};
    --_edge: var(--_edge-held, color-mix(in oklab, currentColor 55%, transparent));
    /* Faint where the text is: it takes contrast from what stands on it. */
    --_wash-held: ${wash('var(--_paper)')};
    --_wash: var(--_wash-held, lch(from currentColor l c h / clamp(0, max(l - 72, 45 - l) * 0.0025, 0.05)));
    --_labels: var(--debunk-font-labels, ui-sans-serif, system-ui, sans-serif);
    --_radius: var(--debunk-radius, 0px);
    --_space: var(--debunk-space, 1em);
    --_rule: var(--debunk-rule, 4px);
  }
  .ui,
  .tone {
    --_tone-held: ${readable(TONE, SHAPE)};
    --_tone: var(--_tone-held, ${unsafeCSS(TONE)});
    --_on-tone: ${on('var(--_tone)')};
    --_words-held: ${readable(WORDS, TEXT)};
    --_words: var(--_words-held, ${unsafeCSS(WORDS)});
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
  /* The absence of a verdict has the colour of the text, whatever the house. */
  .none {
    --_chroma: 4;
    --_hue: 271;
    --_own: initial;
  }
`;
