/**
 * Draws markup into a shadow root. Nodes that are there already are kept wherever they fit, with their focus, selection
 * and scroll position. Nothing is ever parsed as HTML, so no Trusted Types policy is needed.
 */
import { guarded, type Guarded } from '../../state/guard.js';
import { childrenOf, isAttribute, isPresent, type Content, type Given, type Markup } from './markup.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What elements were given beside attributes, which the document does not tell. */
const others = new WeakMap<Node, Record<string, unknown>>();

/** Makes the content the only children of a root. */
export function draw(root: Node, content: Content): void {
  drawChildren(root, childrenOf(content));
}

/**
 * Gives listeners and properties to nodes that a server has drawn of the same markup.
 * @returns Whether the nodes are those of the markup. If not, the root is to be drawn.
 */
export function adopt(root: Node, content: Content): boolean {
  const children = childrenOf(content);
  const nodes = root.childNodes;
  return (
    nodes.length === children.length &&
    children.every((child, index) => {
      const node = nodes[index];
      if (typeof child === 'string') return node instanceof Text;
      if (!(node instanceof Element) || node.localName !== child.tag) return false;
      for (const name of Object.keys(child.given)) if (!isAttribute(name)) give(node, name, child.given[name]);
      return adopt(node, child.children);
    })
  );
}

function drawChildren(parent: Node, children: readonly (Markup | string)[]): void {
  let next = parent.firstChild;
  for (const child of children) {
    const found = fitting(child, next);
    if (!found) {
      parent.insertBefore(create(child, parent instanceof SVGElement), next);
      continue;
    }
    removeUntil(found, next);
    if (typeof child !== 'string') update(found as Element, child);
    else if (found.nodeValue !== child) found.nodeValue = child;
    next = found.nextSibling;
  }
  removeUntil(null, next);
}

/** The first of the nodes from `next` on that can become the child. */
function fitting(child: Markup | string, next: ChildNode | null): ChildNode | null {
  if (typeof child === 'string') return next instanceof Text ? next : null;
  let node = next;
  while (node && !isLike(node as Element, child)) node = node.nextSibling;
  return node;
}

function isLike(node: Element, { tag, given }: Markup): boolean {
  return (
    node.localName === tag &&
    ownValue(others.get(node), 'key') === ownValue(given, 'key') &&
    // A part says what an element is; its classes may say in which state.
    node.getAttribute('part') === (ownValue(given, 'part') ?? null)
  );
}

/** What an element itself was given, whatever a page adds to all objects. */
function ownValue(given: Given | undefined, name: string): unknown {
  return given && Object.hasOwn(given, name) ? given[name] : undefined;
}

function removeUntil(end: ChildNode | null, next: ChildNode | null): void {
  while (next && next !== end) {
    const after = next.nextSibling;
    next.remove();
    next = after;
  }
}

function create(child: Markup | string, inSvg: boolean): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const { tag, given, children } = child;
  const isSvg = inSvg || tag === 'svg';
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name of Object.keys(given)) give(element, name, given[name]);
  const [first] = children;
  // In one call, most elements have nothing but a text.
  if (children.length === 1 && typeof first === 'string') element.textContent = first;
  else for (const each of children) element.appendChild(create(each, isSvg));
  return element;
}

function update(element: Element, { given, children }: Markup): void {
  for (const name of element.getAttributeNames())
    if (!isPresent(ownValue(given, name)) && !isLeft(name)) element.removeAttribute(name);
  for (const name of Object.keys(others.get(element) ?? {})) if (!(name in given)) give(element, name, null);
  for (const name of Object.keys(given)) if (!isLeft(name)) give(element, name, given[name]);
  drawChildren(element, children);
}

/** Readers open and close what can be opened, and elements style themselves: only the first drawing has a say. */
function isLeft(name: string): boolean {
  return name === 'open' || name === 'style';
}

function give(element: Element, name: string, value: Given[string]): void {
  if (isAttribute(name)) {
    if (!isPresent(value)) return;
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    return;
  }
  let own = others.get(element);
  if (!own) others.set(element, (own = {}));
  own[name] = value;
  if (name === 'key') return;
  const property = name.replace('.', '') as 'id';
  const given = value && name.startsWith('on') ? listenerOf(element, value as Listener) : value;
  if (element[property] !== given) element[property] = given as string;
}

type Listener = (event: Event) => unknown;

/** A listener, guarded for the element in whose shadow root it is. */
function listenerOf(element: Element, listener: Listener): Listener {
  return (event) => guarded((element.getRootNode() as ShadowRoot).host as Element & Guarded, listener)(event);
}
