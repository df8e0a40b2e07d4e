/* global dispatchEvent */
export const title = 'Media';

const emulated = (what, media, more) => ({
  what,
  media,
  engines: ['chromium'],
  why: 'only Chromium’s driver emulates it',
  ...more,
});

export const pages = {
  print: emulated('print', { type: 'print' }, { css: 'body { margin: 0 }', onPaper: true }),
  dark: emulated(
    'a reader who likes dark pages, on one that follows',
    { 'prefers-color-scheme': 'dark' },
    { css: ':root { color-scheme: light dark }' },
  ),
  'dark-not-followed': emulated('a reader who likes dark pages, on one that does not follow', {
    'prefers-color-scheme': 'dark',
  }),
  'dark-by-query': emulated(
    'a reader who likes dark pages, on one that follows by its own rules',
    { 'prefers-color-scheme': 'dark' },
    { css: '@media (prefers-color-scheme: dark) { body { background: #222; color: #ddd } }' },
  ),
  'light-dark': emulated(
    'colours by `light-dark()`',
    { 'prefers-color-scheme': 'dark' },
    { css: ':root { color-scheme: light dark; background: light-dark(#fff, #1a1a2e); color: light-dark(#111, #eee) }' },
  ),
  'forced-colours': emulated('forced colours', { 'forced-colors': 'active' }),
  'forced-colours-dark': emulated('forced colours, dark', {
    'forced-colors': 'active',
    'prefers-color-scheme': 'dark',
  }),
  'forced-colours-refused': emulated(
    'forced colours on a page that refuses them',
    { 'forced-colors': 'active' },
    { css: '* { forced-color-adjust: none }' },
  ),
  'reduced-motion': emulated(
    'reduced motion, on a page that stops all animations',
    { 'prefers-reduced-motion': 'reduce' },
    {
      css: '@media (prefers-reduced-motion) { *, ::before, ::after { animation: none !important; transition: none !important } }',
    },
  ),
  'more-contrast': emulated('more contrast', { 'prefers-contrast': 'more' }),
  phone: {
    what: 'a phone of 360 px',
    viewport: { width: 360 },
    engines: ['chromium', 'firefox'],
    why: 'WebKit’s driver has one size of window',
  },
  narrowest: {
    what: 'a window of 320 px, as at 400 % zoom',
    viewport: { width: 320 },
    why: 'WebKit’s driver has one size of window',
    engines: ['chromium', 'firefox'],
  },
  'dense-screen': {
    what: 'a screen of two dots a pixel',
    viewport: { deviceScaleFactor: 2 },
    engines: ['chromium'],
    why: 'only Chromium’s driver emulates it',
  },
  'odd-screen': {
    what: 'a screen of 1.25 dots a pixel',
    looks: 'edges fall between dots',
    viewport: { deviceScaleFactor: 1.25 },
    why: 'only Chromium’s driver emulates it',
    engines: ['chromium'],
  },
  'far-below': {
    what: 'elements far below the first screen, to which the reader scrolls',
    css: '.far { height: 9000px }',
    body: '<body><div class="far"></div><main>{card}{list}</main></body>',
    then: () => document.querySelector('main').scrollIntoView(),
    looks: 'the page is scrolled',
  },
  'printed-at-once': {
    what: 'a card with its case in it, far below, printed before the reader has scrolled to it',
    css: '.far { height: 9000px }',
    body: `<body><div class="far"></div><main><debunk-card>
<script type="application/json">{"title":"Storks do not vote","verdict":{"label":"Made up","tone":"false"},"claim":{"text":"Storks were seen to vote."}}</script>
<p>Made up: <a href="#">Storks do not vote</a>.</p></debunk-card></main></body>`,
    has: '',
    then: async () => {
      dispatchEvent(new Event('beforeprint'));
      await new Promise((resolve) => setTimeout(resolve));
      const card = document.querySelector('debunk-card');
      if (!card.renderRoot?.querySelector('.claim')) throw new Error('The printed page has the fallback only.');
    },
    script: '<script defer src="/dist/debunk.all.js"></script>',
  },
};
