export const title = 'Resets and themes';

const important = (css) => ({ what: `\`${css.replace(/\s+/g, ' ')}\``, css });

export const pages = {
  'all-unset': important('* { all: unset }'),
  'all-initial': important('body * { all: initial }'),
  'all-revert': important('* { all: revert }'),
  'display-block': important('* { display: block !important }'),
  'display-inline': important('body * { display: inline }'),
  'no-space': important('*, ::before, ::after { margin: 0; padding: 0; box-sizing: border-box }'),
  'no-borders': important('* { border: 0 !important; outline: 0 !important; border-radius: 0 !important }'),
  'white-ground': important('* { background: #fff !important }'),
  'one-colour': important('* { color: #234 !important }'),
  'one-size': important('* { font-size: 13px !important; line-height: 1.1 !important }'),
  'tiny-text': important('* { font-size: 0 }'),
  floats: important('main * { float: left }'),
  'overflow-hidden': important('main * { overflow: hidden }'),
  shrinkable: important('* { min-width: 0; min-height: 0; max-width: 100% }'),
  'max-width': important('main > * { max-width: 620px; margin-inline: auto !important }'),
  transitions: important('* { transition: all 0.4s; animation-duration: 2s }'),
  animated: {
    what: 'everything fades in: `main > * { animation: appear 0.2s }`',
    css: '@keyframes appear { from { opacity: 0 } } main > * { animation: appear 0.2s }',
  },
  layers: {
    ...important('* { will-change: transform; backface-visibility: hidden }'),
    looks: 'letters are smoothed otherwise',
  },
  'smooth-scrolling': important('* { scroll-behavior: smooth; overscroll-behavior: contain }'),
  'no-flash': {
    what: 'hides elements until they are registered: `:not(:defined) { visibility: hidden }`',
    css: ':not(:defined) { visibility: hidden }',
  },
  'own-names': {
    what: 'has custom properties with the names of ours',
    css: '* { --_tone: lime; --_own: lime; --_l: 0.9; --_dark: 0.5; --_soft: lime; --_chroma: 0.4 120; --_line: lime }',
  },
  'class-names': {
    what: 'styles the class names and parts that we have inside',
    css: '.ui, .card, .list, .verdict, .claim, .tag, .row, .hidden, [part] { display: none !important; color: lime !important }',
  },
  'tag-names': {
    what: 'styles every tag that we draw, with `!important`',
    css: `article, section, h2, h3, p, ul, ol, li, blockquote, details, summary, button, input, select, svg, path, footer, bdi, span, a {
  display: none !important; color: lime !important; fill: lime !important }`,
  },
  'modern-normalize': {
    what: 'a normalisation of elements, as most sites begin with',
    css: `*, ::before, ::after { box-sizing: border-box } html { line-height: 1.15; font-family: system-ui, sans-serif; tab-size: 4 }
body { margin: 0 } b, strong { font-weight: bolder } code, pre { font-family: monospace; font-size: 1em } small { font-size: 80% }
button, input, select { font-family: inherit; font-size: 100%; line-height: 1.15; margin: 0 } summary { display: list-item }
legend { padding: 0 } table { border-color: currentcolor }`,
  },
  'classic-reset': {
    what: 'the classic reset, which makes every element look like text',
    css: `html, body, div, span, main, article, section, h1, h2, h3, p, blockquote, a, ul, ol, li, table, td, debunk-card, narrative-list {
  margin: 0; padding: 0; border: 0; font: inherit; font-size: 100%; vertical-align: baseline }
ol, ul { list-style: none } blockquote, q { quotes: none }`,
  },
  'utility-css': {
    what: 'the base of a framework of utility classes: no margins, block images, inherited everything',
    css: `*, ::before, ::after, ::backdrop { margin: 0; padding: 0; box-sizing: border-box; border: 0 solid }
html { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; font-family: ui-sans-serif, system-ui, sans-serif }
h1, h2, h3 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit }
ol, ul, menu { list-style: none } img, svg, video, canvas, iframe { display: block; vertical-align: middle }
button, input, select { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background: transparent }
[hidden]:where(:not([hidden='until-found'])) { display: none !important }`,
  },
  'grid-framework': {
    what: 'a row of a grid framework: `.row > * { flex-shrink: 0; width: 100%; max-width: 100% }`',
    css: `*, ::before, ::after { box-sizing: border-box } body { margin: 0; font: 400 1rem/1.5 system-ui; color: #212529; background: #fff }
.row { display: flex; flex-wrap: wrap; margin: 0 -12px } .row > * { flex-shrink: 0; width: 100%; max-width: 100%; padding: 0 12px }`,
    body: '<body><main style="overflow: hidden"><div class="row">{card}{list}</div></main></body>',
  },
  'blog-theme': {
    what: 'a blog theme: text in a narrow column, all its children centred, links with shadows',
    css: `body { margin: 0; color: #111; background: #d1e4dd; font: 20px/1.7 Georgia, serif }
.entry > *:not(.alignwide):not(.alignfull) { max-width: 610px; margin-left: auto; margin-right: auto }
.entry a { box-shadow: 0 1px 0 currentColor; text-decoration: none } .entry > * + * { margin-top: 30px }
.entry > :first-child { margin-top: 0 } .entry p { margin-bottom: 30px }`,
    body: '<body><main class="entry"><p>Text.</p>{card}{list}</main></body>',
  },
  'portal-theme': {
    what: 'an old portal: text of 11 px, everything left-aligned in a table of 760 px',
    css: `body, td, div, p, span { font: 11px/14px Verdana, Arial, sans-serif; color: #333; text-align: left }
table { width: 760px; border-collapse: collapse } td { vertical-align: top; padding: 4px }`,
    body: '<body><center><table><tr><td>{card}{list}</td></tr></table></center></body>',
  },
  'field-theme': {
    what: 'a content system that clears floats in all its fields',
    css: `.field::before, .field::after { content: " "; display: table; clear: both } .field > * { clear: both; zoom: 1 }
.field { position: relative; overflow: hidden }`,
    body: '<body><main><div class="field">{card}</div><div class="field">{list}</div></main></body>',
  },
  wireframe: {
    what: 'draws outlines around everything: `* { outline: 1px solid red !important }`',
    css: '* { outline: 1px solid red !important; outline-offset: 2px } main > * { margin: 10px 0 }',
  },
};
