import { tokens } from '../styles/tokens.js';

/** The style sheet of the colours that all elements have, as CSS, for pages that show verdicts without an element. */
export const tokenStyles: string = tokens.cssText;
