/** How the tests make a card, wait for it, and see what a reader sees. */
import '../../src/define.js';
import { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { wait } from '../data/fetchers.js';

export { wait };

let stage: HTMLElement | undefined;

/** Where the running test puts its elements: 800 px wide, gone after the test. */
export function theStage(): HTMLElement {
  if (!stage) {
    stage = document.createElement('div');
    stage.style.width = '800px';
    document.body.append(stage);
  }
  return stage;
}

/** Clears up after each test of a suite. Call it in `describe`. */
export function useStage(): void {
  afterEach(() => {
    stage?.remove();
    stage = undefined;
    document.documentElement.removeAttribute('lang');
    scrollTo(0, 0);
  });
}

/** A card with these properties and children, not in the page yet. */
export function make(properties: Partial<DebunkCard> = {}, ...children: (Node | string)[]): DebunkCard {
  const card = Object.assign(document.createElement('debunk-card'), properties);
  card.append(...children);
  return card;
}

/** Puts a card into the page, as `make` makes it. */
export function place(properties: Partial<DebunkCard> = {}, ...children: (Node | string)[]): DebunkCard {
  const card = make(properties, ...children);
  theStage().append(card);
  return card;
}

/** A card in the page that has come to its end: its case is drawn, or the reader is told why not. */
export async function show(properties: Partial<DebunkCard> = {}, ...children: (Node | string)[]): Promise<DebunkCard> {
  return settled(place(properties, ...children));
}

/** Puts HTML of our own into the stage, as a publisher's page has it, and returns the card in it. */
export async function showPage(html: string): Promise<DebunkCard> {
  theStage().innerHTML = html;
  return settled(theStage().querySelector('debunk-card')!);
}

/** Waits until a card is not loading any more, and drawn. */
export async function settled(card: DebunkCard): Promise<DebunkCard> {
  await card.updateComplete;
  await until(
    () => !card.matches(':state(loading)') && !!card.renderRoot.querySelector('[part=card], [part=status]'),
    'the card to settle',
  );
  // What depends on the width is known once the page is laid out.
  await frames();
  await card.updateComplete;
  return card;
}

/** Waits until something is so, on a busy machine too. @param what What is waited for. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await wait(10);
  }
}

/** Waits until the page has drawn itself twice, so that its observers have been heard. */
export const frames = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        setTimeout(resolve);
      });
    }),
  );

/** The events of the package that come through to the page, in order: their names, and themselves. */
export function listen(target: EventTarget = theStage()): { names: string[]; events: CustomEvent[] } {
  const names: string[] = [];
  const events: CustomEvent[] = [];
  for (const type of ['debunk-load', 'debunk-error', 'debunk-toggle', 'debunk-copy']) {
    target.addEventListener(type, (event) => {
      names.push(type);
      events.push(event as CustomEvent);
    });
  }
  return { names, events };
}

/** A child script that holds a case. */
export function script(data: unknown, type = 'application/json'): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  return element;
}

/** A paragraph as a publisher's fallback. */
export function fallback(text = 'Read the fact-check.'): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** A JSON answer. */
export const json = (data: unknown) => new Response(JSON.stringify(data));

const BLOCKS =
  'article, section, header, footer, div, p, ul, ol, li, blockquote, details, summary, h2, h3, h4, h5, h6, button';

/** What stands in a card, or in a part of it, line by line: in the order of reading, slotted children included. */
export function lines(of: Node, onlyVisible = false): string[] {
  const found = [''];
  const walk = (node: Node): void => {
    if (node instanceof Text) found.push((found.pop() ?? '') + node.data);
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    if (node instanceof Element && (node.matches('script, style') || (onlyVisible && !isVisible(node)))) return;
    const block = node instanceof Element && node.matches(BLOCKS);
    if (block) found.push('');
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    (slotted.length ? slotted : Array.from(node.childNodes)).forEach(walk);
    if (block) found.push('');
  };
  walk(of instanceof DebunkCard ? of.renderRoot : of);
  return found.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** The lines that a reader sees, those of closed details left out. */
export const seen = (of: Node): string[] => lines(of, true);

/** An element that makes no box of its own, such as a slot, is as visible as what it holds. */
function isVisible(element: Element): boolean {
  return getComputedStyle(element).display === 'contents' || element.checkVisibility({ visibilityProperty: true });
}

/** The first element of a card that has a part's name. */
export function part(card: DebunkCard, name: string): HTMLElement | null {
  return card.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
}

/** Whether a card has such a part now. */
export const has = (card: DebunkCard, name: string) => part(card, name) !== null;

/** The text of a part, white space as one blank; empty where there is no such part. */
export const partText = (card: DebunkCard, name: string) => textOf(part(card, name));

export const textOf = (node: Node | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The links of a card: text, address and rel. */
export function links(card: DebunkCard): { text: string; href: string; rel: string }[] {
  return Array.from(card.renderRoot.querySelectorAll('a'), (link) => ({
    text: textOf(link),
    href: link.getAttribute('href') ?? '',
    rel: link.rel,
  }));
}

/** The button that says this. */
export function button(card: DebunkCard, says: string): HTMLButtonElement {
  const found = Array.from(card.renderRoot.querySelectorAll('button')).find((each) => textOf(each) === says);
  if (!found) throw new Error(`No button says "${says}"`);
  return found;
}

/** The headings of a card, each with its level. */
export function headings(card: DebunkCard): string[] {
  return Array.from(
    card.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6'),
    (heading) => `${heading.localName} ${textOf(heading)}`,
  );
}

/** Which of the documented states a card is in. */
export function states(card: DebunkCard): string[] {
  return ['loading', 'ready', 'empty', 'error'].filter((state) => card.matches(`:state(${state})`));
}
