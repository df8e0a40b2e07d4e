/** Puts the credit before copied and dragged text. Loaded when a pointer, the focus or a selection comes near. */
import { escapeHtml } from '../../content/escape.js';
import { guarded, type Guarded } from '../../state/guard.js';
import { selectionEnds, type Ends } from './selection.js';

/** An element from which readers copy and drag text. */
export interface CopySource {
  readonly host: Guarded & { readonly renderRoot: HTMLElement | DocumentFragment };
  /** The credit for a selection that begins in the element; undefined if no claim is in it. */
  creditOf(selected: Range): string | false | undefined;
  /** Called with the copied or dragged text. */
  onCopy(text: string): void;
}

/**
 * If a selection begins in one of the elements and has a claim of that element in it, sets the copied or dragged data
 * to the credit and the selected text. If it begins before them, each verdict is in it before its claim anyway.
 */
export function credit(event: ClipboardEvent | DragEvent, sources: Iterable<CopySource>): void {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const roots = new Map([...sources].map((each) => [each.host.renderRoot as Node, each]));
  const ends = selectionEnds([...roots.keys()] as ShadowRoot[]);
  if (!data || !ends) return;
  const root = ends.startContainer.getRootNode();
  const owner = roots.get(root);
  if (!owner) return;
  guarded(owner.host, () => {
    // A dragged link or picture may be outside the selection.
    const dragged = 'dataTransfer' in event && (event.composedPath()[0] as Node);
    const range = inside(root, ends);
    if (dragged && isElement(dragged) && !isSelected(dragged, range)) return;
    const words = owner.creditOf(range);
    if (!words) return;
    const paragraphs = [words, ...selectedText(ends)];
    data.setData('text/plain', paragraphs.join('\n\n'));
    data.setData('text/html', paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`).join(''));
    if ('clipboardData' in event) {
      event.preventDefault();
      // Pages add words of their own in place of ours.
      event.stopImmediatePropagation();
    }
    owner.onCopy(paragraphs.join('\n\n'));
  })();
}

// Not by their classes: an element may be in the document of another window, which has classes of its own.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Whether a selection reaches an element. In shadow roots WebKit does not say; there the range does. */
function isSelected(element: Element, range: Range): boolean {
  if (element.getRootNode() === range.startContainer.getRootNode()) return range.intersectsNode(element);
  return !!element.ownerDocument.getSelection()?.containsNode(element, true);
}

/** The part of a selection that is in the root where it begins. */
function inside(root: Node, { startContainer, startOffset, endContainer, endOffset }: Ends): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  if (endContainer.getRootNode() === root) range.setEnd(endContainer, endOffset);
  else if (root.lastChild) range.setEndAfter(root.lastChild);
  return range;
}

/** The paragraphs of the selected text, in the order in which the page shows them, with shadow trees and slots. */
function selectedText({ startContainer, startOffset, endContainer, endOffset }: Ends): string[] {
  const paragraphs = [''];
  const startNode = startContainer.childNodes[startOffset];
  const endNode = endContainer.childNodes[endOffset];
  let state: 'before' | 'inside' | 'after' = 'before';
  const walk = (node: Node): void => {
    if (node === endNode) state = 'after';
    if (state === 'after') return;
    if (node === startNode || (node === startContainer && isText(node))) state = 'inside';
    if (isText(node)) {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : undefined;
      if (state === 'inside') paragraphs.push((paragraphs.pop() ?? '') + node.data.slice(from, to));
      if (node === endContainer) state = 'after';
    }
    if (!isElement(node)) return;
    const { display } = getComputedStyle(node);
    if (display === 'none' || node.matches('script, style, template')) return;
    const isLine = !/^(inline|contents)/.test(display);
    if (isLine) paragraphs.push('');
    childrenOf(node).forEach(walk);
    if (isLine) paragraphs.push('');
    if (node === startContainer && !startNode) state = 'inside';
    if (node === endContainer) state = 'after';
  };
  if (startContainer.ownerDocument) walk(startContainer.ownerDocument.body);
  return paragraphs.map((text) => text.replace(/[ \t\n]+/g, ' ').trim()).filter(Boolean);
}

/** The shown children of an element: its shadow tree, or the nodes assigned to a slot. */
function childrenOf(element: Element): Node[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes];
}
