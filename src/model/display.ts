/** The ways to show a case: the values of the attributes `variant`, `order` and `theme`, the default first. */

/**
 * The amount that is shown: all of it; verdict, claim and the first paragraph of the reality; one line; or the claim as
 * a quotation, below its verdict.
 */
export const VARIANTS = ['full', 'compact', 'headline', 'quote'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The part that comes first, after the verdict. */
export const ORDERS = ['claim-first', 'fact-first'] as const;
export type Order = (typeof ORDERS)[number];

/** The colours of an element: based on the page's text colour (`auto`), or on a background of its own. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
