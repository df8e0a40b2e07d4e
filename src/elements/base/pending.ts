/** Questions that elements ask while they have nothing to show. */
import type { CaseError } from '../../model/result.js';

const RETRIABLE = [408, 429, 500, 502, 503, 504];

/** Whether an element has children to show: not data, nor content for browsers without scripts or for other slots. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.slot && !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.tagName)
      : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
}

/** Whether a retry may help. */
export function canRetry({ kind, status: code = 0 }: CaseError): boolean {
  return kind === 'network' || kind === 'timeout' || (kind === 'http' && RETRIABLE.includes(code));
}
