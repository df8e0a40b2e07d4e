// Scripts of the page that come first and change what the platform gives. Each does what the library named does, no more.
/* global EventTarget, Node, Document, ShadowRoot, History, XMLHttpRequest, Headers, DOMException */
import { IN_A_FORM } from '../limit.mjs';

export const title = 'Changed built-ins';

export const pages = {
  'prototype-js': {
    what: 'Prototype.js 1.7: `entries`, `toArray`, `find`, `reverse` and more of arrays, `toJSON` of everything, methods of elements',
    first: () => {
      const add = (target, methods) => {
        for (const name of Object.keys(methods)) target[name] = methods[name];
      };
      const identity = (value) => value;
      add(Array.prototype, {
        entries() {
          return this.slice();
        },
        toArray() {
          return this.slice();
        },
        size() {
          return this.length;
        },
        each(iterator, context) {
          for (let index = 0; index < this.length; index++) iterator.call(context, this[index], index);
          return this;
        },
        first() {
          return this[0];
        },
        last() {
          return this[this.length - 1];
        },
        clear() {
          this.length = 0;
          return this;
        },
        compact() {
          return this.filter((value) => value != null);
        },
        without(...values) {
          return this.filter((value) => !values.includes(value));
        },
        inspect() {
          return `[${this}]`;
        },
        find(iterator = identity, context) {
          for (let index = 0; index < this.length; index++)
            if (iterator.call(context, this[index], index)) return this[index];
        },
        toJSON() {
          return `[${this.map((value) => JSON.stringify(value)).join(', ')}]`;
        },
      });
      add(String.prototype, {
        strip() {
          return this.replace(/^\s+|\s+$/g, '');
        },
        toJSON() {
          return `"${this}"`;
        },
        empty() {
          return this == '';
        },
      });
      Number.prototype.toJSON = function () {
        return String(this);
      };
      Array.from = (iterable) => {
        if (!iterable) return [];
        if ('toArray' in Object(iterable)) return iterable.toArray();
        const results = new Array(iterable.length || 0);
        for (let index = 0; index < results.length; index++) results[index] = iterable[index];
        return results;
      };
      add(HTMLElement.prototype, {
        update(content) {
          this.textContent = content;
          return this;
        },
        select(selector) {
          return this.querySelectorAll(selector);
        },
        observe() {
          return this;
        },
        stopObserving() {
          return this;
        },
        fire() {
          return this;
        },
        show() {
          this.style.display = '';
          return this;
        },
        hide() {
          this.style.display = 'none';
          return this;
        },
        visible() {
          return this.style.display !== 'none';
        },
        wrap() {
          return this;
        },
        replace() {
          return this;
        },
        insert() {
          return this;
        },
        match(selector) {
          return this.matches(selector);
        },
        identify() {
          return this.id;
        },
        remove() {
          this.parentNode?.removeChild(this);
          return this;
        },
      });
    },
  },
  'prototype-js-old': {
    what: 'Prototype.js 1.5: `Array.prototype.reduce`, `some` and `indexOf` of its own, enumerable',
    first: () => {
      Array.prototype.reduce = function () {
        return this.length > 1 ? this : this[0];
      };
      Array.prototype.some = Array.prototype.any = function (iterator = (value) => value) {
        for (let index = 0; index < this.length; index++) if (iterator(this[index], index)) return true;
        return false;
      };
      Array.prototype.indexOf = function (object) {
        for (let index = 0; index < this.length; index++) if (this[index] == object) return index;
        return -1;
      };
      Array.prototype.flatten = function () {
        return this.flat(Infinity);
      };
    },
  },
  mootools: {
    what: 'MooTools 1.3: `window.Event`, `window.Element` and `Array.from` of its own, methods of all types',
    first: () => {
      const add = (target, methods) => {
        for (const name of Object.keys(methods))
          Object.defineProperty(target, name, {
            value: methods[name],
            configurable: true,
            writable: true,
            enumerable: false,
          });
      };
      const { slice } = Array.prototype;
      Array.from = (item) => {
        if (item == null) return [];
        return typeof item === 'object' && typeof item.length === 'number'
          ? Array.isArray(item)
            ? item
            : slice.call(item)
          : [item];
      };
      window.Event = function (event = window.event) {
        this.event = event;
        this.type = event.type;
      };
      window.Event.Keys = {};
      const { prototype } = window.Element;
      window.Element = function (tag, properties) {
        return Object.assign(document.createElement(tag), properties);
      };
      window.Element.prototype = prototype;
      window.Type = function () {};
      window.String.from = (item) => `${item}`;
      window.Number.from = (item) => parseFloat(item);
      window.Function.from = (item) => (typeof item === 'function' ? item : () => item);
      window.Object.each = (object, each) => Object.keys(object).forEach((key) => each(object[key], key));
      window.Object.merge = Object.assign;
      add(Array.prototype, {
        each: Array.prototype.forEach,
        clone() {
          return slice.call(this);
        },
        contains(item) {
          return this.indexOf(item) !== -1;
        },
        include(item) {
          if (!this.contains(item)) this.push(item);
          return this;
        },
        erase(item) {
          const at = this.indexOf(item);
          if (at >= 0) this.splice(at, 1);
          return this;
        },
        empty() {
          this.length = 0;
          return this;
        },
        getLast() {
          return this[this.length - 1];
        },
        link() {
          return {};
        },
      });
      add(prototype, {
        set(name, value) {
          this.setAttribute(name, value);
          return this;
        },
        get(name) {
          return this.getAttribute(name);
        },
        erase() {
          return this;
        },
        match(selector) {
          return this.matches(selector);
        },
        inject(other) {
          other.appendChild(this);
          return this;
        },
        empty() {
          this.textContent = '';
          return this;
        },
        dispose() {
          return this.parentNode ? this.parentNode.removeChild(this) : this;
        },
      });
    },
  },
  'mootools-json': {
    what: 'MooTools 1.2: `JSON` is a hash of its own, with `encode` and `decode` beside the native functions',
    first: () => {
      const { parse, stringify } = JSON;
      window.JSON = { parse, stringify, encode: stringify, decode: parse, each() {}, has() {}, length: 2 };
    },
  },
  'object-prototype': {
    what: 'an old script’s enumerable `Object.prototype.extend`',
    engines: ['chromium', 'firefox'],
    why: 'WebKit’s driver cannot speak with such a page',
    first: () => {
      Object.prototype.extend = function (source) {
        for (const name in source) this[name] = source[name];
        return this;
      };
    },
  },
  'object-prototype-fields': {
    what: '`Object.prototype` with the names of all fields of a case, `related` and `reviews` too: the fallbacks stay',
    shows: 'fallback',
    first: () => {
      for (const name of [
        'url',
        'title',
        'lang',
        'claim',
        'status',
        'narrative',
        'verdict',
        'related',
        'reviews',
        'id',
      ])
        Object.defineProperty(Object.prototype, name, { value: 'polluted', writable: true, configurable: true });
    },
    limit: {
      why: 'a field that a case does not have reads as the page’s value',
      wrong: /^(narrative-list: (finds|opens|reads|looks)|debunk-card: (reads|looks)|says “.*404)/,
    },
  },
  'object-prototype-key': {
    what: '`Object.prototype.key`',
    first: () =>
      Object.defineProperty(Object.prototype, 'key', { value: 'polluted', writable: true, configurable: true }),
  },
  'object-prototype-values': {
    what: '`Object.prototype` with the names of what we hand about: `url`, `title`, `open`, `text`, `src` …',
    first: () => {
      for (const name of ['url', 'title', 'open', 'text', 'src', 'section', 'part', 'class', 'from', 'to', 'found'])
        Object.defineProperty(Object.prototype, name, { value: 'polluted', writable: true, configurable: true });
    },
    limit: {
      why: 'a field that a case does not have reads as the page’s value',
      wrong: /^(narrative-list: (finds|opens|reads|looks)|debunk-card: (reads|looks)|says “.*404)/,
    },
  },
  'object-prototype-functions': {
    what: '`Object.prototype` with enumerable functions of common names: `each`, `map`, `filter`, `size`',
    engines: ['chromium', 'firefox'],
    why: 'WebKit’s driver cannot speak with such a page',
    first: () => {
      for (const name of ['each', 'map', 'filter', 'size', 'clone', 'merge']) Object.prototype[name] = function () {};
    },
  },
  zone: {
    what: 'zone.js: a `Promise` of its own, and wrapped timers, listeners, observers and `requestAnimationFrame`',
    first: () => {
      const Native = window.Promise;
      class ZonePromise {
        constructor(executor) {
          this.native = new Native(executor);
        }
        then(done, failed) {
          return ZonePromise.of(this.native.then(done, failed));
        }
        catch(failed) {
          return this.then(undefined, failed);
        }
        finally(after) {
          return ZonePromise.of(this.native.finally(after));
        }
        static of(native) {
          const promise = Object.create(ZonePromise.prototype);
          promise.native = native;
          return promise;
        }
        static resolve(value) {
          return ZonePromise.of(Native.resolve(value));
        }
        static reject(reason) {
          return ZonePromise.of(Native.reject(reason));
        }
      }
      for (const name of ['all', 'allSettled', 'any', 'race'])
        ZonePromise[name] = (values) => ZonePromise.of(Native[name](values));
      ZonePromise.withResolvers = () => {
        const made = {};
        made.promise = new ZonePromise((resolve, reject) => Object.assign(made, { resolve, reject }));
        return made;
      };
      window.Promise = ZonePromise;
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
        const native = window[name];
        window[name] = (task, ...more) => native.call(window, (...given) => task(...given), ...more);
      }
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      const wrapped = new WeakMap();
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (!listener) return;
        let wrapper = wrapped.get(listener);
        if (!wrapper) {
          wrapper = function (event) {
            return listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event);
          };
          wrapped.set(listener, wrapper);
        }
        addEventListener.call(this, type, wrapper, options);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        removeEventListener.call(this, type, wrapped.get(listener) ?? listener, options);
      };
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
        const Observer = window[name];
        window[name] = class extends Observer {
          constructor(callback, options) {
            super((...given) => callback(...given), options);
          }
        };
      }
    },
  },
  'promise-polyfill': {
    what: 'a polyfilled `Promise`, forced over the native one, without newer functions',
    first: () => {
      const Native = window.Promise;
      function Promise(executor) {
        return Reflect.construct(Native, [executor], new.target ?? Promise);
      }
      Promise.prototype = Object.create(Native.prototype, { constructor: { value: Promise } });
      for (const name of ['all', 'race', 'resolve', 'reject'])
        Promise[name] = (value) => Native[name].call(Promise, value);
      window.Promise = Promise;
    },
  },
  'listeners-of-two': {
    what: '`addEventListener` patched so that options become `true` or `false`: `once` and `signal` are lost',
    first: () => {
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        return addEventListener.call(this, type, listener, !!(options?.capture ?? options === true));
      };
    },
  },
  'listeners-watched': {
    what: 'an error monitor that wraps every listener and timer in `try`',
    first: () => {
      const { addEventListener } = EventTarget.prototype;
      const guard =
        (listener) =>
        (...given) =>
          (listener.handleEvent ?? listener).apply(listener, given);
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        return addEventListener.call(this, type, listener && guard(listener), options);
      };
      const { setTimeout } = window;
      window.setTimeout = (task, ...more) => setTimeout(guard(task), ...more);
    },
  },
  'listeners-passive': {
    what: 'all listeners made passive by default',
    first: () => {
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const more = typeof options === 'object' ? options : { capture: !!options };
        return addEventListener.call(this, type, listener, { passive: /wheel|touch|mouse|key/.test(type), ...more });
      };
    },
  },
  'fetch-watched': {
    what: '`fetch` wrapped by analytics, which reads each response’s clone',
    first: () => {
      const { fetch } = window;
      window.fetch = async function (...given) {
        const response = await fetch.apply(this, given);
        response
          .clone()
          .text()
          .catch(() => undefined);
        return response;
      };
    },
  },
  'fetch-from-xhr': {
    what: 'a polyfilled `fetch` made of `XMLHttpRequest`, without streams, `signal` or `integrity`',
    first: () => {
      window.fetch = (address) =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.open('GET', String(address.url ?? address));
          request.onload = () =>
            resolve({
              ok: request.status >= 200 && request.status < 300,
              status: request.status,
              url: request.responseURL,
              headers: new Headers({ 'content-type': request.getResponseHeader('content-type') ?? '' }),
              text: async () => request.responseText,
              json: async () => JSON.parse(request.responseText),
            });
          request.onerror = () => reject(new TypeError('Network request failed'));
          request.send();
        });
    },
  },
  'json-wrapped': {
    what: '`JSON.parse` and `JSON.stringify` wrapped, with a reviver of the page’s own',
    first: () => {
      const { parse, stringify } = JSON;
      JSON.parse = (text, reviver) => parse(text, reviver ?? ((_, value) => value));
      JSON.stringify = (value, replacer, space) => stringify(value, replacer, space);
    },
  },
  'console-silent': {
    what: 'a `console` without its functions',
    first: () => {
      for (const name of Object.keys(console)) delete console[name];
    },
  },
  frozen: {
    what: 'all built-ins frozen, as hardened pages have them',
    first: () => {
      for (const name of Object.getOwnPropertyNames(window)) {
        const value = /^[A-Z]/.test(name) && typeof window[name] === 'function' ? window[name] : undefined;
        if (!value || !/\[native code\]/.test(Function.prototype.toString.call(value))) continue;
        if (
          /^(Object|Array|String|Number|Function|Promise|Map|Set|WeakMap|Symbol|RegExp|Date|Error|TypeError)$/.test(
            name,
          )
        ) {
          Object.freeze(value);
          Object.freeze(value.prototype);
        }
      }
    },
  },
  'clock-stands': {
    what: 'a clock that stands still: `Date.now` and `performance.now` give the same each time',
    first: () => {
      const now = Date.now();
      Date.now = () => now;
      performance.now = () => 1000;
    },
  },
  'no-frames': {
    what: '`requestAnimationFrame` that never calls back, and `requestIdleCallback` neither',
    first: () => {
      window.requestAnimationFrame = () => 1;
      window.requestIdleCallback = () => 1;
    },
  },
  'slow-timers': {
    what: 'timers held back to every 300 ms',
    first: () => {
      const { setTimeout } = window;
      window.setTimeout = (task, time = 0, ...given) => setTimeout(task, Math.ceil((time + 1) / 300) * 300, ...given);
    },
  },
  'vendor-hidden': {
    what: 'a `navigator` that names another maker',
    first: () => {
      const other = navigator.vendor.startsWith('Apple') ? '' : 'Apple Computer, Inc.';
      Object.defineProperty(navigator, 'vendor', { value: other });
    },
    engines: ['chromium', 'firefox'],
    why: 'in WebKit the loader then takes the way of the others, whose files it does not check',
  },
  'ids-as-globals': {
    what: 'elements whose ids become globals: `trustedTypes`, `requestIdleCallback`, `scheduler`, `ShadyCSS`',
    body: `<body><i id="trustedTypes"></i><i id="requestIdleCallback"></i><i id="scheduler"></i><i id="navigation"></i><i id="ShadyCSS"></i><main>{card}{list}</main></body>`,
  },
  'names-on-document': {
    what: 'images and forms whose names hide `document.head`, `document.scripts` and `document.baseURI`',
    body: '<body><img name="head" alt="" /><form name="scripts"></form><img name="baseURI" alt="" /><main>{card}{list}</main></body>',
  },
  'forms-of-names': {
    what: 'a form around it whose fields hide the form’s own `querySelector` and `dispatchEvent`',
    body: '<body><form><input name="querySelector" /><input name="dispatchEvent" /><input name="parentNode" /><input name="children" />{card}{list}</form></body>',
    limit: IN_A_FORM,
  },
  'define-wrapped': {
    what: '`customElements.define` wrapped so that each class is extended',
    first: () => {
      const { define } = customElements;
      customElements.define = function (name, element, options) {
        return define.call(this, name, class extends element {}, options);
      };
    },
  },
  'element-adapter': {
    what: 'the adapter for elements compiled to ES5: `HTMLElement` is a function that constructs the native one',
    first: () => {
      const Native = window.HTMLElement;
      window.HTMLElement = function () {
        return Reflect.construct(Native, [], this.constructor);
      };
      window.HTMLElement.prototype = Native.prototype;
      window.HTMLElement.prototype.constructor = window.HTMLElement;
      Object.setPrototypeOf(window.HTMLElement, Native);
    },
  },
  'components-polyfill': {
    what: 'the globals of the web components polyfills: `ShadyCSS`, `WebComponents`',
    first: () => {
      window.ShadyCSS = {
        nativeCss: true,
        nativeShadow: true,
        styleElement() {},
        styleSubtree() {},
        prepareTemplate() {},
      };
      window.WebComponents = { ready: true };
      window.reactiveElementPolyfillSupport = () => undefined;
    },
  },
  'roots-forced-open': {
    what: '`attachShadow` patched so that all roots are open, and each is taken note of',
    first: () => {
      const { attachShadow } = window.Element.prototype;
      window.rootsOfPage = new WeakSet();
      window.Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, { ...options, mode: 'open' });
        window.rootsOfPage.add(root);
        return root;
      };
    },
  },
  'roots-with-styles': {
    what: 'an overlay that puts a `<style>` of its own into each new shadow root',
    first: () => {
      const { attachShadow } = window.Element.prototype;
      window.Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        root.append(document.createElement('style'));
        return root;
      };
    },
  },
  'sheets-recorded': {
    what: 'a session recorder that wraps `adoptedStyleSheets`, `insertRule` and `replaceSync`',
    first: () => {
      for (const owner of [Document.prototype, ShadowRoot.prototype]) {
        const { get, set } = Object.getOwnPropertyDescriptor(owner, 'adoptedStyleSheets');
        Object.defineProperty(owner, 'adoptedStyleSheets', {
          configurable: true,
          get() {
            return get.call(this);
          },
          set(sheets) {
            set.call(this, sheets);
          },
        });
      }
      for (const name of ['insertRule', 'replaceSync', 'replace']) {
        const native = CSSStyleSheet.prototype[name];
        CSSStyleSheet.prototype[name] = function (...given) {
          return native.apply(this, given);
        };
      }
    },
    // In Firefox the property stands elsewhere.
    engines: ['chromium', 'webkit'],
    why: 'Firefox has the property elsewhere',
  },
  'no-adopted-sheets': {
    what: 'no `adoptedStyleSheets`, as in browsers before 2023',
    shows: 'fallback',
    first: () => {
      delete Document.prototype.adoptedStyleSheets;
      delete ShadowRoot.prototype.adoptedStyleSheets;
    },
  },
  'nodes-patched': {
    what: '`insertBefore`, `removeChild` and `appendChild` patched to bear what translators do to a page',
    first: () => {
      const { insertBefore, removeChild } = Node.prototype;
      Node.prototype.insertBefore = function (node, next) {
        return next && next.parentNode !== this ? node : insertBefore.call(this, node, next);
      };
      Node.prototype.removeChild = function (node) {
        return node.parentNode !== this ? node : removeChild.call(this, node);
      };
    },
  },
  'attributes-patched': {
    what: '`setAttribute` and `createElement` patched by a consent manager that looks for scripts and frames',
    first: () => {
      const { setAttribute } = window.Element.prototype;
      window.Element.prototype.setAttribute = function (name, value) {
        if (this.localName === 'iframe' && name === 'src') return;
        setAttribute.call(this, name, value);
      };
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (tag, options) {
        const element = createElement.call(this, tag, options);
        if (/^iframe$/i.test(tag)) element.dataset.blocked = 'true';
        return element;
      };
    },
  },
  'history-patched': {
    what: '`pushState` and `replaceState` that throw',
    first: () => {
      for (const name of ['pushState', 'replaceState'])
        History.prototype[name] = () => {
          throw new Error('not here');
        };
    },
  },
  'no-intersection-observer': { what: 'no `IntersectionObserver`', first: () => delete window.IntersectionObserver },
  'no-resize-observer': { what: 'no `ResizeObserver`', first: () => delete window.ResizeObserver },
  'no-idle-callback': { what: 'no `requestIdleCallback`', first: () => delete window.requestIdleCallback },
  'no-intl': {
    what: 'no `Intl.DisplayNames`, `Intl.Segmenter` or `Intl.PluralRules`',
    first: () => {
      for (const name of ['DisplayNames', 'Segmenter', 'PluralRules', 'ListFormat', 'RelativeTimeFormat'])
        delete Intl[name];
    },
  },
  'no-composed-ranges': {
    what: 'no `getComposedRanges`, as in browsers before 2025',
    first: () => delete window.Selection.prototype.getComposedRanges,
    limit: {
      why: 'WebKit has no other way to say what is selected in a shadow tree',
      wrong: /^debunk-card: a copied claim is “”$/,
    },
  },
  'no-new-functions': {
    what: 'a browser of early 2024: no `Set.prototype.union`, `URL.parse`, `Promise.try`, helpers of iterators, `getHTML`',
    first: () => {
      for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
      for (const name of ['map', 'filter', 'take', 'toArray']) delete window.Iterator?.prototype[name];
      delete URL.parse;
      delete Promise.try;
      delete Array.fromAsync;
      delete RegExp.escape;
      delete window.Element.prototype.getHTML;
      delete window.Element.prototype.moveBefore;
    },
  },
  'storage-refused': {
    what: 'storage and cookies that throw when they are touched',
    first: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
  },
  'no-clipboard': {
    what: 'no `navigator.clipboard`, as on pages without HTTPS',
    first: () => delete window.Navigator.prototype.clipboard,
  },
  'symbols-polyfilled': {
    what: '`Symbol` replaced by a function that makes the native ones',
    first: () => {
      const Native = window.Symbol;
      window.Symbol = Object.assign((text) => Native(text), { for: (key) => Native.for(key) });
      for (const name of Object.getOwnPropertyNames(Native))
        if (typeof Native[name] === 'symbol') window.Symbol[name] = Native[name];
      window.Symbol.prototype = Native.prototype;
    },
  },
  'iterators-replaced': {
    what: 'iterators of arrays and lists of nodes by an old polyfill',
    first: () => {
      function* values() {
        for (let index = 0; index < this.length; index++) yield this[index];
      }
      for (const { prototype } of [window.NodeList, window.HTMLCollection, window.DOMTokenList])
        prototype[Symbol.iterator] = values;
      Array.prototype.values = values;
    },
  },
  'strings-replaced': {
    what: '`replace`, `split`, `match` and `trim` of strings by an old library for regular expressions',
    first: () => {
      for (const name of ['replace', 'split', 'match', 'trim', 'replaceAll', 'normalize']) {
        const native = String.prototype[name];
        String.prototype[name] = function (...given) {
          return native.apply(this, given);
        };
      }
      const { exec } = RegExp.prototype;
      RegExp.prototype.exec = function (text) {
        return exec.call(this, text);
      };
    },
  },
};
