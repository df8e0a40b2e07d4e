/** Where other layers still look for it. */
export * from '../content/article.js';
