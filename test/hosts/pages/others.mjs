/* global MutationObserver, Node, NodeFilter, getSelection */
export const title = 'Consent managers, translators, blockers and other scripts';

/** What a consent manager has rewritten in the tag, and what it does once the reader agrees. */
const consent = (what, script, then, more) => ({ what, script, then, ...more });

const stop = (target, types) => `() => {
  for (const type of ${JSON.stringify(types)}) ${target}.addEventListener(type, (event) => event.stopPropagation(), ${target === 'window'});
}`;

export const pages = {
  'consent-type': consent(
    '`type="text/plain"`, which is changed in a copy of the tag',
    '<script type="text/plain" data-type="module" data-category="media" src="/dist/debunk.js"></script>',
    () =>
      setTimeout(() => {
        const blocked = document.querySelector('script[data-category]');
        const script = document.createElement('script');
        script.type = blocked.dataset.type;
        script.src = blocked.src;
        blocked.replaceWith(script);
      }, 300),
  ),
  'consent-type-in-place': consent(
    '`type="text/plain"` and `data-src`, both changed in the tag itself',
    '<script type="text/plain" data-src="/dist/debunk.js"></script>',
    () => {
      const script = document.querySelector('script[data-src]');
      script.type = 'module';
      script.src = script.dataset.src;
    },
  ),
  'consent-src': consent(
    '`data-src`, which becomes `src`',
    '<script type="module" data-src="/dist/debunk.js"></script>',
    () => {
      const script = document.querySelector('script[data-src]');
      script.src = script.dataset.src;
    },
  ),
  'consent-classic': consent(
    'everything in one file, put in as a copy of the tag',
    '<script type="text/plain" src="/dist/debunk.all.js"></script>',
    () => {
      const blocked = document.querySelector('script[type="text/plain"]');
      const script = document.createElement('script');
      script.src = blocked.src;
      blocked.after(script);
      blocked.remove();
    },
  ),
  'consent-refused': consent(
    'the reader refuses: the fallbacks stay',
    '<script type="text/plain" src="/dist/debunk.js"></script>',
    () => undefined,
    { shows: 'fallback' },
  ),
  'consent-removed': consent('the tag is taken out once the script has run', '{script}', () =>
    document.querySelector('script[type=module]').remove(),
  ),
  'consent-observer': {
    what: 'an observer that blocks scripts which the page did not have, but for those of this address',
    first: () => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.localName === 'script' && node.src && !/\/(dist|page)\/|record/.test(node.src))
              node.type = 'javascript/blocked';
      }).observe(document.documentElement, { childList: true, subtree: true });
    },
  },
  'consent-elements': {
    what: 'a manager that takes out the elements until the reader agrees, and then writes them as HTML',
    body: '<body><main><template id="held">{card}{list}</template><p>Content is blocked.</p></main></body>',
    then: () =>
      setTimeout(() => (document.querySelector('main').innerHTML = document.querySelector('#held').innerHTML), 300),
  },
  'delayed-until-input': consent(
    'an optimiser that delays all scripts until the reader moves',
    '<script type="delayed/javascript" data-type="module" data-src="/dist/debunk.js"></script>',
    () => {
      const run = () => {
        const held = document.querySelector('script[type^=delayed]');
        held?.replaceWith(
          Object.assign(document.createElement('script'), { type: held.dataset.type, src: held.dataset.src }),
        );
      };
      window.addEventListener('pointermove', run, { once: true });
      window.dispatchEvent(new window.PointerEvent('pointermove'));
    },
  ),
  translated: {
    what: 'a translator that puts each text of the page into `<font><font>` and changes the language',
    then: () => {
      document.documentElement.lang = 'fr';
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim()) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data.toUpperCase();
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
    lang: 'fr',
  },
  'translated-to-arabic': {
    what: 'a translator that changes the page’s language to Arabic',
    then: () => {
      document.documentElement.lang = 'ar';
      document.documentElement.dir = 'rtl';
    },
    lang: 'ar',
  },
  'translated-roots': {
    what: 'a translator that rewrites the texts inside open shadow roots too',
    then: () => {
      const translate = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) walker.currentNode.data = String(walker.currentNode.data);
      };
      setTimeout(
        () =>
          document
            .querySelectorAll('debunk-card, narrative-list')
            .forEach(({ shadowRoot }) => shadowRoot && translate(shadowRoot)),
        300,
      );
    },
  },
  'blocker-css': {
    what: 'an ad blocker’s rules: `[class*="widget"], [id*="banner"], [class^="ad-"] { display: none !important }`',
    css: '[class*="widget"], [class*="card"], [id*="banner"], [class^="ad-"], [data-ad], aside, iframe { display: none !important }',
  },
  'blocker-script': {
    what: 'an ad blocker that lets no script with our name in: the fallbacks stay',
    script: '<script type="module" src="/blocked/debunk-widgets/debunk.js"></script>',
    shows: 'fallback',
    says: /404/,
  },
  'dark-extension-style': {
    what: 'a dark-mode extension that puts styles into open shadow roots',
    then: () =>
      setTimeout(() => {
        for (const { shadowRoot } of document.querySelectorAll('debunk-card, narrative-list')) {
          const style = document.createElement('style');
          style.className = 'darkextension';
          style.textContent = '.nothing { color: red }';
          shadowRoot?.prepend(style);
        }
      }, 200),
  },
  'dark-extension-inline': {
    what: 'a dark-mode extension that writes colours on every element of the page',
    css: 'html { background: #181a1b }',
    then: () => {
      for (const element of document.querySelectorAll('body, body *')) {
        element.style.setProperty('color', '#e8e6e3', 'important');
        element.style.setProperty('background-color', '#181a1b', 'important');
      }
    },
  },
  'accessibility-overlay': {
    what: 'an overlay that writes sizes, spacing and a font on every element',
    then: () => {
      for (const element of document.querySelectorAll('body *')) {
        element.style.setProperty('font-size', '22px', 'important');
        element.style.setProperty('letter-spacing', '4px', 'important');
        element.style.setProperty('line-height', '2', 'important');
        element.style.setProperty('font-family', 'Arial', 'important');
      }
    },
  },
  'copy-attribution': {
    what: 'a script that adds “Read more at” to all that is copied, by a listener on the document',
    first: () =>
      document.addEventListener('copy', (event) => {
        const text = getSelection().toString();
        if (!text) return;
        event.clipboardData.setData('text/plain', `${text}\n\nRead more at the page`);
        event.preventDefault();
      }),
  },
  'copy-attribution-later': {
    what: 'the same, by a listener that comes after ours',
    then: () =>
      setTimeout(() =>
        document.addEventListener('copy', (event) => {
          const text = getSelection().toString();
          if (!text) return;
          event.clipboardData.setData('text/plain', `${text}\n\nRead more at the page`);
          event.preventDefault();
        }),
      ),
  },
  'copy-stopped': {
    what: 'a page that stops `copy` from bubbling',
    then: stop('document.body', ['copy', 'cut', 'paste', 'selectstart']),
  },
  'copy-stopped-at-window': {
    what: 'a page that stops `copy` before it comes to the document',
    first: stop('window', ['copy']),
  },
  'copy-forbidden': {
    what: 'a page that forbids copying: its right',
    first: () => {
      for (const type of ['contextmenu', 'selectstart', 'dragstart'])
        document.addEventListener(type, (event) => event.preventDefault());
    },
  },
  'events-stopped': {
    what: 'a page that stops `pointerover`, `focusin` and `click` from bubbling',
    then: stop('document.body', ['pointerover', 'focusin', 'click', 'keydown', 'toggle', 'input']),
  },
  'events-stopped-early': {
    what: 'a page that stops `pointerover`, `focusin` and `selectionchange` before they come to anything',
    first: stop('window', ['pointerover', 'focusin', 'mouseover']),
  },
  'our-events-stopped': {
    what: 'a page that stops our own events and those of contexts',
    first: stop('window', ['debunk-load', 'debunk-error', 'context-request', 'context-provider']),
  },
  'clicks-tracked': {
    what: 'a script that follows every click and rewrites links in open shadow roots',
    first: () =>
      document.addEventListener(
        'click',
        (event) => {
          const link = event.composedPath().find((node) => node.localName === 'a');
          if (link) link.href += '?utm_source=page';
        },
        true,
      ),
  },
  'focus-trap': {
    what: 'a modal that takes the focus back whenever it leaves',
    body: '<body><main><div id="modal" tabindex="-1">{card}{list}</div></main></body>',
    first: () =>
      document.addEventListener('focusin', ({ target }) => {
        const modal = document.querySelector('#modal');
        if (!modal.contains(target)) modal.focus();
      }),
  },
  'lazy-loader': {
    what: 'a script for late loading that takes every `src` of the page away and gives it back',
    then: () => {
      for (const element of document.querySelectorAll('[src]:not(script)')) {
        const src = element.getAttribute('src');
        element.removeAttribute('src');
        setTimeout(() => element.setAttribute('src', src), 200);
      }
    },
  },
  'other-elements': {
    what: 'a thousand elements of a library that are registered later',
    body: `<body><main>${'<x-icon></x-icon>'.repeat(1000)}{card}{list}</main></body>`,
    then: () => setTimeout(() => customElements.define('x-icon', class extends window.HTMLElement {}), 200),
  },
  'endless-mutations': {
    what: 'a page that changes something every few milliseconds',
    body: '<body><main>{card}{list}</main><p id="clock"></p></body>',
    then: () => {
      let count = 0;
      const tick = () => {
        document.querySelector('#clock').innerHTML = `<b>${count++}</b>`;
        if (count < 300) setTimeout(tick, 4);
      };
      tick();
    },
  },
  'nodes-wrapped': {
    what: 'a script that wraps each text of the page in a `<span>`, for reading aloud',
    then: () => {
      const walker = document.createTreeWalker(document.body, Node.TEXT_NODE === 3 ? NodeFilter.SHOW_TEXT : 0);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const span = document.createElement('span');
        text.replaceWith(span);
        span.append(text);
      }
    },
  },
};
