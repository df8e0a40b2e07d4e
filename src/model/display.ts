/** How a case may be shown: the values of the attributes `variant`, `order` and `theme`, the default first. */

/** How much of a case is shown: all of it; verdict, claim and the first paragraph of the reality; or one line. */
export const VARIANTS = ['full', 'compact', 'headline'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Which comes first. The verdict stands before both. */
export const ORDERS = ['claim-first', 'fact-first'] as const;
export type Order = (typeof ORDERS)[number];

/** How an element is coloured: after the text colour of the page (`auto`), or on a ground of its own. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
