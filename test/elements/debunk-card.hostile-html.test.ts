// Hostile HTML in every field of a case, drawn by a real card: what stands in its roots is on the lists below, nothing
// runs, nothing is asked for, and the readable text is there. Chosen are payloads of our own and, beside the project,
// those of DOMPurify.
//
// Readable is the text that a browser shows of a payload: the text nodes of its body as it is parsed inert, but for
// those in elements that never show theirs. A plain field of our own format shows the payload itself, letter for
// letter. In other formats, where content systems escape twice, what is readable is read once more.
import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { everywhere, inClaimReview, inGoogle, payloads as own } from '../formats/hostile-html.js';
import { part, place, settled, useStage, wait } from './card.js';

/** The corpora, where they are: the server of the tests has this name for what is beside the project. */
const CORPUS = '/__wds-outside-root__/1/shared/corpora/hostile/html-dompurify-expect.json';

/** Each element that a card may have, and the attributes that it may have beside those of all. */
const ELEMENTS: Record<string, string[]> = {
  a: ['href', 'rel', 'hreflang'],
  article: ['tabindex', 'aria-label'],
  b: [],
  bdi: [],
  blockquote: [],
  button: ['type'],
  details: ['open'],
  div: ['data-nosnippet'],
  em: [],
  footer: [],
  h2: [],
  h3: [],
  li: [],
  ol: [],
  p: ['aria-hidden'],
  path: ['fill-rule', 'd'],
  section: [],
  slot: ['name'],
  span: ['dir', 'role'],
  strong: [],
  summary: [],
  svg: ['viewBox', 'aria-hidden'],
  time: ['datetime'],
  ul: [],
};
const EVERYWHERE = ['class', 'part', 'lang', 'dir'];

/** What the values of attributes may be. Those that are not named are the template's own and few. */
const VALUES: Record<string, RegExp> = {
  class: /^[\w -]*$/,
  part: /^\w+$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  dir: /^(ltr|rtl|auto)$/,
  href: /^(https?:\/\/[^/]|mailto:)/,
  rel: /^noopener( nofollow)?$/,
  datetime: /^\d{4}(-\d\d){0,2}(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/,
  name: /^(header|footer|verdict-icon)$/,
  role: /^status$/,
  hreflang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
};

/** What is in the root of an element, and in those within, that is not on the lists. */
function strangers(root: ShadowRoot): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => [
    ...(element.shadowRoot ? strangers(element.shadowRoot) : []),
    ...(Object.hasOwn(ELEMENTS, element.localName) ? [] : [element.localName]),
    ...Array.from(element.attributes)
      .filter(({ name, value }) => {
        const known = EVERYWHERE.includes(name) || ELEMENTS[element.localName]?.includes(name);
        return !known || VALUES[name]?.test(value) === false;
      })
      .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
  ]);
}

/** Elements whose text no browser shows. */
const NEVER_SHOWN = 'head, script, style, template, iframe, noembed, noframes';

/** The readable texts of some HTML, in order. Walked, since names in it may stand in for properties of its elements. */
function readable(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const walker = document.createTreeWalker(parsed, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && Element.prototype.matches.call(node, NEVER_SHOWN)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: string[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode.data);
  return found;
}

/** Letters without white space, and without the controls that nobody sees. */
const letters = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').replace(/\p{Cs}/gu, '\ufffd');

/** The first of some texts that does not stand in a part of the card after those before it. */
function missing(texts: string[], shown: string): string | undefined {
  let end = 0;
  return texts.find((text) => {
    const at = shown.indexOf(letters(text), end);
    end = at + letters(text).length;
    return at < 0;
  });
}

interface Kind {
  document: (payload: string) => unknown;
  /** The texts that each part must hold. */
  parts: (payload: string) => Record<string, string[]>;
}

const RICH = ['claim', 'reality', 'background'];
const PLAIN = ['title', 'explanation', 'aside', 'publisher', 'footer', 'related', 'sources', 'reviews', 'correction'];
const each = (names: string[], texts: string[]): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, texts]));
const twice = (payload: string): string[] => readable(payload).flatMap(readable);

const KINDS: Record<string, Kind> = {
  'HTML in rich fields, and text in plain ones': {
    document: (payload) => everywhere(payload, { html: payload }),
    parts: (payload) => ({ ...each(RICH, readable(payload)), ...each(PLAIN, [payload]) }),
  },
  'text in rich fields': {
    document: (payload) => ({ title: 'Texts', claim: payload, reality: payload, background: payload }),
    parts: (payload) => each(RICH, [payload]),
  },
  ClaimReview: {
    document: inClaimReview,
    parts: (payload) => ({
      ...each(['title', 'explanation', 'publisher'], twice(payload)),
      ...each(['claim', 'reality'], readable(payload)),
    }),
  },
  'Google Fact Check Tools': {
    document: inGoogle,
    parts: (payload) => ({ ...each(['title', 'publisher', 'reviews'], twice(payload)), claim: readable(payload) }),
  },
};

/** Draws a document in a card that is there, with every part open. */
async function draw(card: DebunkCard, document: unknown): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    const options = { once: true };
    card.addEventListener('debunk-load', () => { resolve(); }, options); // prettier-ignore
    card.addEventListener('debunk-error', ({ detail }) => { reject(new Error(`${detail.kind}: ${detail.message}`)); }, options); // prettier-ignore
  });
  card.case = document;
  await done;
  for (const details of card.renderRoot.querySelectorAll('details')) details.open = true;
}

describe('<debunk-card> draws hostile HTML as text:', () => {
  useStage();

  /** What a payload did, had it done something. */
  const attacks: string[] = [];
  let elements = 0;
  let address = '';
  const restore: (() => void)[] = [];

  before(() => {
    address = location.href;
    // The page's own rules tell of what asks for something, in every engine, even where the request comes to nothing.
    // Chromium checks media, base addresses and handlers in inert documents too, though it loads and runs nothing
    // there, so the rules have no word on these.
    const rules = document.createElement('meta');
    rules.httpEquiv = 'content-security-policy';
    const names = ['img', 'object', 'frame', 'font', 'manifest'];
    rules.content = `${names.map((name) => `${name}-src 'none'`).join(';')};form-action 'none'`;
    document.head.append(rules);
    const note = (event: Event): void => {
      attacks.push(
        event instanceof SecurityPolicyViolationEvent
          ? `${event.effectiveDirective} ${event.blockedURI}`
          : `${event.type} ${event instanceof ErrorEvent ? event.message : ''}`,
      );
    };
    for (const type of ['securitypolicyviolation', 'error', 'unhandledrejection', 'hashchange', 'popstate', 'submit']) {
      addEventListener(type, note, true);
      restore.push(() => { removeEventListener(type, note, true); }); // prettier-ignore
    }
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch'] as const) {
      const trap = {
        configurable: true,
        writable: true,
        value: (...args: unknown[]) => void attacks.push(`${name} ${args.join()}`),
      };
      const { [name]: was } = window;
      Object.defineProperty(window, name, trap);
      restore.push(() => { Object.defineProperty(window, name, { ...trap, value: was }); }); // prettier-ignore
    }
    const requests = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        // The modules of the tests and of the formats are the page's own.
        if (!/^\/(src|test|node_modules|__w)/.test(new URL(name).pathname)) attacks.push(`request ${name}`);
      }
    });
    requests.observe({ type: 'resource' });
    restore.push(() => { requests.disconnect(); }); // prettier-ignore
  });

  after(() => {
    for (const back of restore) back();
  });

  const test = async (payloads: string[]): Promise<void> => {
    const card = await settled(place({ case: { title: 'Before' } }));
    elements = document.querySelectorAll('*').length;
    const faults: string[] = [];
    for (const payload of payloads) {
      for (const [kind, { document, parts }] of Object.entries(KINDS)) {
        await draw(card, document(payload)).catch((error: unknown) =>
          faults.push(`${kind}: ${payload}: ${String(error)}`),
        );
        const strange = strangers(card.renderRoot as ShadowRoot);
        if (strange.length) faults.push(`${kind}: ${payload}: has ${strange.join()}`);
        for (const [name, texts] of Object.entries(parts(payload))) {
          const shown = letters(part(card, name)?.textContent ?? '');
          // What is shown letter for letter has lost nothing.
          const lost = shown.includes(letters(payload)) ? undefined : missing(texts, shown);
          if (lost !== undefined) faults.push(`${kind}, ${name}: ${payload}: lacks ${lost}`);
        }
      }
    }
    await wait(100);
    expect(faults).to.deep.equal([]);
    expect(attacks).to.deep.equal([]);
    expect(window).not.to.have.property('__attacked');
    expect(document.querySelectorAll('*')).to.have.length(elements);
    expect([card.getAttributeNames(), card.childNodes.length, location.href]).to.deep.equal([[], 0, address]);
  };

  for (const group of new Set(own.map((payload) => payload.group))) {
    it(group, async () => {
      await test(own.filter((one) => one.group === group).map(({ payload }) => payload));
    }).timeout(60_000);
  }

  it('what DOMPurify is tested with', async function () {
    restore.splice(0).forEach((back) => { back(); }); // prettier-ignore
    const response = await fetch(CORPUS);
    if (!response.ok) {
      this.test!.title += ' (skipped: the corpora are not beside the project, in ../shared)';
      this.skip();
    }
    // Some begin with a comment or end in the middle of a tag; a word before makes each a claim and a title.
    const payloads = (await response.json()) as { payload: string }[];
    await test(payloads.map(({ payload }) => `word ${payload}`));
  }).timeout(60_000);
});
