import { CARD, CASE, LIST } from '../cases.mjs';
export const title = 'How the script comes';

const tag = (what, script, more) => ({ what, script, ...more });
const afterLoad = { script: '' };

export const pages = {
  module: tag('as documented', '{script}'),
  async: tag('`async`', '<script type="module" async src="/dist/debunk.js"></script>'),
  'at-the-end': { what: 'at the end of the body', script: '', body: '<body><main>{card}{list}</main>{script}</body>' },
  between: { what: 'between the elements', script: '', body: '<body><main>{card}{script}{list}</main></body>' },
  'with-query': tag(
    'with a query, as a well-known blog system adds one',
    '<script type="module" src="/dist/debunk.js?ver=6.5.2"></script>',
  ),
  'with-queries': tag(
    'twice, with two queries',
    '<script type="module" src="/dist/debunk.js?ver=1"></script><script type="module" src="/dist/debunk.js?ver=2"></script>',
    { says: /debunk-widgets .* is not used/ },
  ),
  'with-fragment': tag('with a fragment', '<script type="module" src="/dist/debunk.js#main"></script>'),
  twice: tag('twice, the same address', '{script}{script}'),
  'both-scripts': tag(
    'as a loader and as everything in one file',
    '{script}<script defer src="/dist/debunk.all.js"></script>',
    { says: /debunk-widgets .* is not used/ },
  ),
  'both-scripts-reversed': tag(
    'everything in one file first, then as a loader',
    '<script src="/dist/debunk.all.js"></script>{script}',
    { says: /debunk-widgets .* is not used/ },
  ),
  all: tag('everything in one file, deferred', '<script defer src="/dist/debunk.all.js"></script>'),
  'all-blocking': tag('everything in one file, in the head, blocking', '<script src="/dist/debunk.all.js"></script>'),
  'all-module': tag('everything in one file, as a module', '<script type="module" src="/dist/debunk.all.js"></script>'),
  'all-at-the-end': {
    what: 'everything in one file, at the end',
    script: '',
    body: '<body><main>{card}{list}</main><script src="/dist/debunk.all.js"></script></body>',
  },
  'all-twice': tag(
    'everything in one file, twice',
    '<script src="/dist/debunk.all.js"></script><script src="/dist/debunk.all.js?2"></script>',
    { says: /debunk-widgets .* is not used/ },
  ),
  'other-origin': tag('from another origin', '<script type="module" src="{other}/dist/debunk.js"></script>'),
  'other-origin-checked': tag(
    'from another origin, with its digest',
    '<script type="module" src="{other}/dist/debunk.js" integrity="{digest}" crossorigin="anonymous"></script>',
  ),
  preloaded: tag(
    'preloaded, with its digest',
    '<link rel="modulepreload" href="/dist/debunk.js" integrity="{digest}" crossorigin="anonymous" /><script type="module" src="/dist/debunk.js" integrity="{digest}" crossorigin="anonymous"></script>',
  ),
  late: tag('half a second late', '<script type="module" src="/dist/debunk.js?wait=500"></script>'),
  'legacy-beside': tag('beside a script for old browsers', '{script}<script nomodule src="/not-here.js"></script>'),
  'import-map': tag(
    'after an import map of the page',
    '<script type="importmap" nonce="page">{"imports":{"lit":"/npm/lit/index.js","debunk-card":"/nowhere.js"}}</script>{script}',
  ),
  'tag-manager': {
    what: 'put in by a tag manager, as a module',
    ...afterLoad,
    then: () =>
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/dist/debunk.js' })),
  },
  'tag-manager-classic': {
    what: 'put in by a tag manager, everything in one file',
    ...afterLoad,
    then: () =>
      document.head.append(
        Object.assign(document.createElement('script'), { async: true, src: '/dist/debunk.all.js' }),
      ),
  },
  imported: { what: 'by `import()` of the page’s own', ...afterLoad, then: () => void import('/dist/debunk.js') },
  'imported-statically': {
    what: 'by `import` in a module of the page’s own',
    script: '<script type="module" nonce="page">import "/dist/debunk.js"</script>',
  },
  written: {
    what: 'by `document.write`',
    script:
      '<script nonce="page">document.write(\'<script defer src="/dist/debunk.all.js"></scr\' + \'ipt>\')</script>',
  },
  evaluated: {
    what: 'fetched as a text and evaluated, as old loaders do',
    ...afterLoad,
    then: async () => (0, window.eval)(await (await window.fetch('/dist/debunk.all.js')).text()),
  },
  'from-a-blob': {
    what: 'from a blob',
    ...afterLoad,
    then: async () => {
      const blob = await (await window.fetch('/dist/debunk.all.js')).blob();
      document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(blob) }));
    },
  },
  'as-html': {
    what: 'set as HTML by a page, where scripts do not run: the fallbacks stay',
    script: '',
    then: () => (document.body.innerHTML += '<script type="module" src="/dist/debunk.js"></script>'),
    shows: 'fallback',
  },
  'not-a-module': {
    what: 'without `type="module"`, by an optimiser that drops it: the fallbacks stay',
    script: '<script src="/dist/debunk.js"></script>',
    shows: 'fallback',
    says: /import.meta|module/i,
  },
  missing: {
    what: 'not there: the fallbacks stay',
    script: '<script type="module" src="/dist/not-here.js"></script>',
    shows: 'fallback',
    says: /404/,
  },
  'wrong-digest': {
    what: 'another file than its digest says: the fallbacks stay',
    script: `<script type="module" src="/dist/debunk.js" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"></script>`,
    shows: 'fallback',
    says: /integrity|digest/i,
  },
  'stopped-parser': {
    what: 'a page whose parser is stopped by a slow script between the elements',
    body: '<body><main>{card}<script nonce="page" src="/page/scripts/stopped-parser.js?wait=600"></script>{list}</main></body>',
    first: () => undefined,
  },
  'case-in-page': {
    what: 'the case and the list in the page, as JSON',
    body: `<body><main>${CARD.replace(' src="/cases/storks.json"', '').replace('<p>', `<script type="application/json">${JSON.stringify(CASE)}</script><p>`)}{list}</main></body>`,
  },
  'case-relative': {
    what: 'relative addresses, in a page with a query and a fragment',
    body: `<body><main>${CARD.replace('"/cases', '"cases')}${LIST.replace('"/cases', '"../cases')}</main></body>`,
  },
  'case-other-origin': {
    what: 'cases from another origin',
    body: `<body><main>${CARD.replace('"/cases', '"{other}/cases')}${LIST.replace('"/cases', '"{other}/cases')}</main></body>`,
  },
  'case-slow': {
    what: 'cases that come late',
    body: `<body><main>${CARD.replace('.json"', '.json?wait=700"')}${LIST.replace('.json"', '.json?wait=400"')}</main></body>`,
  },
  'case-missing': {
    what: 'cases that are not there: the fallbacks stay',
    body: `<body><main>${CARD.replace('.json"', '.html"')}${LIST.replace('.json"', '.html"')}</main></body>`,
    shows: 'fallback',
    says: /404/,
  },
  placeholder: {
    what: 'a placeholder for content systems that strip unknown elements',
    body: '<body><main><div data-debunk-card="/cases/storks.json"><p>Made up: <a href="https://factchecker.example/storks">Storks do not vote</a>.</p></div>{list}</main></body>',
  },
  provider: {
    what: 'inside a provider with a base',
    body: '<body><main><debunk-provider base="/cases/">{card}{list}</debunk-provider></main></body>',
  },
  'nested-later': {
    what: 'elements that come one after another, in fragments',
    body: '<body><main></main></body>',
    then: () => {
      const main = document.querySelector('main');
      main.innerHTML = '<div class="a"></div><div class="b"></div>';
      setTimeout(
        () =>
          (main.querySelector('.a').innerHTML = '<debunk-card src="/cases/storks.json"><p>Made up.</p></debunk-card>'),
        50,
      );
      setTimeout(
        () => (main.querySelector('.b').innerHTML = '<narrative-list src="/cases/all.json"></narrative-list>'),
        150,
      );
    },
  },
};
