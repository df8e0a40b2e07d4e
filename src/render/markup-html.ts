import { escapeHtml } from '../content/escape.js';
import { isAttribute, isPresent, type Markup } from '../elements/base/markup.js';

const VOID = new Set(['br', 'input']);

/** The HTML of an element, without what only a script can give it: listeners and properties. */
export function markupHtml({ tag, given, children }: Markup): string {
  let html = `<${tag}`;
  for (const name in given) {
    const value = given[name];
    if (!isAttribute(name) || !isPresent(value)) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  html += '>';
  if (VOID.has(tag)) return html;
  for (const child of children) html += typeof child === 'string' ? escapeHtml(child) : markupHtml(child);
  return `${html}</${tag}>`;
}
