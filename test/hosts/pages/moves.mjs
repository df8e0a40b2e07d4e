/* global DOMParser, dispatchEvent */
import { CARD, LIST } from '../cases.mjs';
export const title = 'Moves and swaps';

/** `then` with a wait in it, until both elements are drawn. */
const MARKUP = JSON.stringify(`<main>${CARD}${LIST}</main>`);

/** A function of the page, with the elements' markup as its argument, once both are drawn. */
const onceDrawn = (act) =>
  `async () => {
  const drawn = (name) => document.querySelector(name)?.matches(':state(ready)');
  while (!drawn('debunk-card') || !drawn('narrative-list')) await new Promise((resolve) => setTimeout(resolve, 20));
  await (${act})(${MARKUP});
}`;
const atOnce = (act) => `() => (${act})(${MARKUP})`;

const drawn = (what, act, more) => ({ what, then: onceDrawn(act), ...more });
const early = (what, act, more) => ({ what, then: atOnce(act), ...more });

export const pages = {
  moved: drawn('moved to another place in the page', () => {
    const place = document.createElement('section');
    document.body.append(place);
    for (const name of ['debunk-card', 'narrative-list']) place.append(document.querySelector(name));
  }),
  'moved-often': drawn('moved a hundred times', () => {
    const main = document.querySelector('main');
    for (let round = 0; round < 100; round++) main.prepend(main.lastElementChild);
  }),
  'moved-while-loading': early('moved while it loads', () => {
    const place = document.createElement('section');
    document.body.append(place);
    for (const name of ['debunk-card', 'narrative-list']) place.append(document.querySelector(name));
  }),
  'moved-into-shadow': drawn('moved into a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).append(document.querySelector('main'));
  }),
  'removed-and-back': drawn('removed, and put back later', async () => {
    const main = document.querySelector('main');
    main.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.body.append(main);
  }),
  'removed-while-loading': early('removed while it loads, and put back later', async () => {
    const main = document.querySelector('main');
    main.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.body.append(main);
  }),
  'removed-by-the-parser': {
    what: 'removed before the script comes, and put back after',
    body: '<body><main>{card}{list}</main><script nonce="page">window.taken = document.querySelector("main"); taken.remove()</script></body>',
    then: () => document.body.append(window.taken),
  },
  cloned: drawn('replaced by a copy: `cloneNode(true)`', () => {
    const main = document.querySelector('main');
    main.replaceWith(main.cloneNode(true));
  }),
  'html-again': drawn('written again: `innerHTML = innerHTML`', () => {
    document.body.innerHTML = String(document.body.innerHTML);
  }),
  'body-swapped': drawn('a new body, as libraries for fast navigation put it in', (markup) => {
    const next = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
    document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
  }),
  'body-swapped-early': early('a new body while the old one loads', (markup) => {
    const next = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
    document.documentElement.replaceChild(document.importNode(next.body, true), document.body);
  }),
  'bodies-kept': drawn('a body that is kept aside and comes back, as on “back” in such libraries', async () => {
    const { body } = document;
    const kept = body.cloneNode(true);
    document.documentElement.replaceChild(document.createElement('body'), body);
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.documentElement.replaceChild(kept, document.body);
  }),
  'part-swapped': drawn('a part that is fetched as HTML and set as `innerHTML`', (markup) => {
    document.body.innerHTML = `<div id="content">${markup}</div>`;
  }),
  morphed: drawn('a library that morphs the page to new HTML takes off what it does not know', () => {
    for (const name of ['debunk-card', 'narrative-list']) {
      const element = document.querySelector(name);
      for (const attribute of element.getAttributeNames()) if (attribute !== 'src') element.removeAttribute(attribute);
      element.replaceChildren();
      element.normalize();
    }
  }),
  'children-taken': early('a framework that takes out the fallbacks while they are shown', () => {
    for (const name of ['debunk-card', 'narrative-list']) document.querySelector(name).textContent = '';
  }),
  'children-changed': drawn('a framework that writes new children each 10 ms', async () => {
    for (let round = 0; round < 20; round++) {
      for (const name of ['debunk-card', 'narrative-list'])
        document.querySelector(name).innerHTML = `<p>Fallback ${round}: <a href="#">link</a></p>`;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }),
  'source-changed': drawn('another `src` and back, at once', () => {
    for (const name of ['debunk-card', 'narrative-list']) {
      const element = document.querySelector(name);
      const { src } = element;
      element.src = '/cases/other.json?wait=200';
      element.src = src;
    }
  }),
  'source-set-late': {
    what: 'a `src` that comes only after the element',
    body: '<body><main><debunk-card><p>Made up.</p></debunk-card><narrative-list></narrative-list></main></body>',
    then: () =>
      setTimeout(() => {
        document.querySelector('debunk-card').setAttribute('src', '/cases/storks.json');
        document.querySelector('narrative-list').setAttribute('src', '/cases/all.json');
      }, 200),
  },
  'attribute-storm': drawn('attributes that change a hundred times', async () => {
    for (let round = 0; round < 100; round++)
      for (const name of ['debunk-card', 'narrative-list']) {
        const element = document.querySelector(name);
        element.setAttribute('heading-level', 2 + (round % 3));
        element.setAttribute('style', `--x: ${round}`);
        element.setAttribute('heading-level', 2);
      }
  }),
  'language-changed': drawn('the page’s language changes to Arabic and back', async () => {
    document.documentElement.lang = 'ar';
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.documentElement.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 200));
  }),
  adopted: drawn('moved into a frame of the page and back, as editors and previews do', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const main = document.querySelector('main');
    frame.contentDocument.body.append(main);
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.body.append(main);
    frame.remove();
  }),
  'adopted-to-stay': drawn('moved into a frame of the page, where it stays', () => {
    const frame = document.createElement('iframe');
    frame.style = 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0';
    document.body.append(frame);
    const page = frame.contentDocument;
    page.open();
    page.write('<!doctype html><html lang="en"><body></body></html>');
    page.close();
    page.body.append(document.querySelector('main'));
  }),
  'document-written': {
    what: 'a page that writes itself anew: `document.open()`',
    body: '<body>Loading</body>',
    script: '',
    then: () => {
      const html = `<!doctype html><html lang="en"><script src="/record.js"></script><script defer src="/dist/debunk.all.js"></script><body><main>${'CARD'}${'LIST'}</main></body></html>`;
      document.open();
      document.write(
        html
          .replace('CARD', '<debunk-card src="/cases/storks.json"><p>Made up.</p></debunk-card>')
          .replace('LIST', '<narrative-list src="/cases/all.json"></narrative-list>'),
      );
      document.close();
    },
  },
  'made-by-script': {
    what: 'elements made by `createElement`, with properties set before they are registered',
    body: '<body><main></main></body>',
    script: '',
    then: async () => {
      const main = document.querySelector('main');
      const card = document.createElement('debunk-card');
      card.src = '/cases/storks.json';
      const list = document.createElement('narrative-list');
      list.src = '/cases/all.json';
      main.append(card, list);
      await import('/dist/debunk.js');
    },
  },
  wrapped: drawn('wrapped in a box by a script', () => {
    for (const name of ['debunk-card', 'narrative-list']) {
      const box = document.createElement('div');
      const element = document.querySelector(name);
      element.replaceWith(box);
      box.append(element);
    }
  }),
  many: {
    what: 'forty more cards, added as the reader scrolls',
    body: '<body><main>{card}{list}</main><div id="more"></div></body>',
    then: () => {
      for (let round = 0; round < 40; round++) {
        const card = document.createElement('debunk-card');
        card.setAttribute('src', `/cases/${round}.json`);
        document.querySelector('#more').append(card);
      }
    },
  },
  'drawn-by-server': {
    what: 'a server that has drawn a shadow root for the card, with the blocking script',
    script: '<script src="/dist/debunk.all.js"></script>',
    body: `<body><main>${CARD.replace('<p>', '<template shadowrootmode="open"><slot></slot></template><p>')}{list}</main></body>`,
  },
  'events-of-the-page': {
    what: 'a page that fires `hashchange`, `popstate`, `resize`, `online`, `visibilitychange` and `languagechange`',
    then: () => {
      for (const type of [
        'hashchange',
        'popstate',
        'resize',
        'online',
        'offline',
        'languagechange',
        'focus',
        'blur',
        'scroll',
      ])
        dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('visibilitychange'));
    },
  },
  back: {
    what: 'a reader who leaves the page and comes back, which the browser kept',
    headers: { 'cache-control': 'no-cache' },
    back: true,
    engines: ['chromium'],
    why: 'the drivers of the others do not come back',
  },
};
