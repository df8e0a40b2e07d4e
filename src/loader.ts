/**
 * The script tag's entry: finds the elements of a page and brings their code once the first of a kind is near the
 * viewport. Its chunks import nothing from it, so that its address may have a query.
 */
import { begin } from './loader/begin.js';
import { loadChecked, own, type LoadError } from './loader/load.js';
import { VERSION } from './version.js';

/** The attributes of elements that become ours. */
const PLACEHOLDERS = ['data-debunk-card', 'data-debunk-mention'] as const;

/** What is in our own elements they bring themselves. */
const OURS = /^(debunk|narrative)-/;

const AT_ONCE = 'debunk-provider,[loading=eager],[data-loading=eager]';

const card = () => import('./card-chunk.js');
const list = () => import('./list-chunk.js');
const more = async (kind: string) => (await card()).more[kind]?.();

/** The code of each kind of element that is still looked for. */
const missing = new Map<string, (kind: string) => Promise<unknown>>([
  ['debunk-card', card],
  ['narrative-list', list],
  ['narrative-chart', async () => (await list()).chart()],
  // Few pages have these: their digests are in the card's chunk.
  ['debunk-provider', more],
  ['debunk-verdict', more],
  ['debunk-mention', more],
  ...PLACEHOLDERS.map((name) => [name, more] as const),
]);

const mutations = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) look(node);
});

const viewport =
  'IntersectionObserver' in window
    ? new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) void bring(target);
        },
        { rootMargin: '1250px' },
      )
    : undefined;

function kindOf(element: Element): string {
  return PLACEHOLDERS.find((name) => element.hasAttribute(name)) ?? element.localName;
}

/** Looks for our elements in a document, a shadow root or an element, and in the open shadow roots inside. */
function look(root: Document | ShadowRoot | Element): void {
  const elements = [...root.querySelectorAll('*')];
  if (root instanceof Element) elements.push(root);
  else mutations.observe(root, { childList: true, subtree: true });
  for (const element of elements) {
    const { localName: name, shadowRoot } = element;
    if (missing.has(kindOf(element))) {
      if (viewport && !element.matches(AT_ONCE)) viewport.observe(element);
      else void bring(element);
    } else if (shadowRoot && !OURS.test(name)) look(shadowRoot);
    // Another element may get a shadow root once it is registered.
    else if (name.includes('-') && !customElements.get(name))
      void customElements.whenDefined(name).then(() => look(element));
  }
}

/** Loads the code of an element. If that fails, its fallback stays. */
async function bring(element: Element): Promise<void> {
  viewport?.unobserve(element);
  const kind = kindOf(element);
  const registered = customElements.get(kind) as { version?: string } | undefined;
  // A list or a provider has brought the card along, unless the version is another.
  if (registered && missing.delete(kind) && registered.version !== VERSION) warn();
  const code = missing.get(kind);
  if (!code) return;
  if (kind.endsWith('card') && !customElements.get('debunk-card')) begin(element as HTMLElement);
  try {
    const { fill } = (await code(kind)) as { fill?: (root: Node) => void };
    if (fill) fill(element.getRootNode());
    else missing.delete(kind);
  } catch (cause) {
    const detail = cause as LoadError;
    if (detail.status === 404 && (await (reloaded ??= reload()))) return;
    element.dispatchEvent(new CustomEvent('debunk-error', { bubbles: true, composed: true, detail }));
    if (detail.kind !== 'integrity') addEventListener('online', () => void bring(element), { once: true });
  }
}

const AGAIN = '#again';
let reloaded: Promise<boolean> | undefined;

/**
 * Loads this script again, past the cache, and leaves the page to it: a cached script may name files that are gone.
 * @returns Whether it did; not a second time.
 */
async function reload(): Promise<boolean> {
  const { url } = import.meta;
  const integrity = own?.integrity ?? '';
  if (url.endsWith(AGAIN)) return false;
  try {
    await fetch(url, { cache: 'reload', integrity });
    missing.clear();
    // Another address for the browser's modules, the same for its cache.
    await loadChecked([[url + AGAIN, integrity]]);
    return true;
  } catch {
    return false;
  }
}

function warn(): void {
  // eslint-disable-next-line no-console -- the one message that a publisher's developer must see
  console.warn(`debunk-widgets ${VERSION} is not used: another copy came first.`);
}

/** By this event a copy of this script asks whether another one is at work. */
const HELLO = 'debunk-widgets';

if (dispatchEvent(new CustomEvent(HELLO, { cancelable: true }))) {
  addEventListener(HELLO, (event) => {
    if (missing.size) event.preventDefault();
  });
  look(document);
} else warn();
