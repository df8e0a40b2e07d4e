import { unsafeCSS, type CSSResult } from '@lit/reactive-element/css-tag.js';

/** A style sheet; what is put into it are style sheets and texts of ours. Lit's own `css` puts them in by `reduce`. */
export function css(strings: TemplateStringsArray, ...values: (CSSResult | string)[]): CSSResult {
  let text = strings[0] ?? '';
  values.forEach((value, place) => (text += String(value) + (strings[place + 1] ?? '')));
  return unsafeCSS(text);
}
