import { IN_A_FORM } from '../limit.mjs';

export const title = 'Containers';

/** One box around both elements. */
const inside = (what, style, more) => ({
  what,
  css: `.box { ${style} }`,
  body: '<body><main><div class="box">{card}{list}</div></main></body>',
  ...more,
});

export const pages = {
  'flex-row': inside('a flex row', 'display: flex'),
  'flex-column-start': inside(
    'a flex column that does not stretch its items',
    'display: flex; flex-direction: column; align-items: flex-start',
  ),
  'flex-no-basis': {
    what: 'flex items that begin with no width and do not grow: `flex: 0 1 0`',
    css: '.box { display: flex } .box > * { flex: 0 1 0 }',
    body: '<body><main class="box">{card}{list}</main></body>',
  },
  'flex-item-around': {
    what: 'a flex item around each that does not grow: `flex: 0 1 auto; min-width: 0`',
    css: '.box { display: flex } .box > div { flex: 0 1 auto; min-width: 0 }',
    body: '<body><main class="box"><div>{card}</div><div>{list}</div></main></body>',
  },
  float: inside('a float without a width', 'float: left'),
  'inline-block': inside('an inline block', 'display: inline-block'),
  absolute: inside('an absolutely placed box without a width', 'position: absolute; top: 0; left: 0'),
  'min-content': inside('`width: min-content`', 'width: min-content'),
  'max-content': inside('`width: max-content`', 'width: max-content'),
  'fit-content': inside('`width: fit-content`', 'width: fit-content'),
  'grid-auto': inside(
    'a grid of `auto` columns',
    'display: grid; grid-template-columns: auto auto; justify-content: start',
  ),
  'grid-min-content': inside(
    'a grid of `min-content` columns',
    'display: grid; grid-template-columns: min-content min-content',
  ),
  'grid-dense': inside(
    'a grid of narrow columns that fill by themselves',
    'display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 8px',
  ),
  subgrid: {
    what: 'a grid whose items are grids with its columns',
    css: `.box { display: grid; grid-template-columns: 1fr 2fr 1fr } .box > div { display: grid; grid-template-columns: subgrid; grid-column: span 3 }
.box > div > * { grid-column: 1 / -1 }`,
    body: '<body><main class="box"><div>{card}</div><div>{list}</div></main></body>',
  },
  'grid-children': {
    what: 'a column of text whose children are all grids: `main > * { display: grid; grid-template-columns: 1fr 2fr 1fr }`',
    css: 'main > * { display: grid; grid-template-columns: 1fr 2fr 1fr }',
  },
  'flex-children': {
    what: 'children that are all flex rows: `main > * { display: flex; gap: 1em }`',
    css: 'main > * { display: flex; gap: 1em }',
  },
  columns: inside('two columns of boxes', 'columns: 2 } .box > * { break-inside: avoid', {
    limit: {
      why: 'Firefox drops the space between a label and its field there',
      wrong: /^narrative-list: looks different, 434 × 557/,
    },
  }),
  'table-cell': {
    what: 'cells of a table that fits its content',
    body: '<body><table><tbody><tr><td>{card}</td><td>{list}</td></tr></tbody></table></body>',
  },
  'table-fixed': inside('a fixed table of one row, made by CSS', 'display: table; table-layout: fixed; width: 100%'),
  'table-cells-of-css': inside(
    'elements as table cells: `display: table-cell`',
    'display: table } .box > * { display: table-cell',
    {
      limit: {
        why: 'a cell cannot be a container, so the list is as on a page of the widest kind',
        wrong: /^narrative-list: (reads “Country”|looks)/,
      },
    },
  ),
  narrow: inside('a column of 240 px', 'width: 240px'),
  wide: inside('a box of 1,600 px on a screen as wide', 'width: 1600px', {
    viewport: { width: 1700 },
    engines: ['chromium', 'firefox'],
    why: 'the window of the driver is narrower',
  }),
  paragraph: {
    what: 'elements inside a paragraph of text',
    body: '<body><main><p>Before {card} between {list} after.</p></main></body>',
  },
  preformatted: { what: 'a `<pre>`', body: '<body><pre>{card}{list}</pre></body>' },
  'old-markup': {
    what: '`<center>` and `<font>`, as mail programs and old editors write',
    body: '<body><center><font face="Arial" size="2" color="#000080">{card}{list}</font></center></body>',
  },
  'link-around': {
    what: 'a link around each, as on teasers that are clickable as a whole',
    css: 'a { text-decoration: none; color: inherit }',
    body: '<body><main><a href="#">{card}</a><a href="#">{list}</a></main></body>',
    has: 'debunk-card narrative-list',
  },
  fieldset: {
    what: 'a disabled `<fieldset>`',
    body: '<body><form><fieldset disabled>{card}{list}</fieldset></form></body>',
    limit: IN_A_FORM,
  },
  accordion: {
    what: 'an accordion of no height that the reader opens: `height: 0; overflow: hidden`',
    css: '.box { height: 0; overflow: hidden } .box.open { height: auto }',
    body: '<body><main><div class="box">{card}{list}</div></main></body>',
    then: () =>
      new Promise((resolve) => setTimeout(resolve, 300)).then(() =>
        document.querySelector('.box').classList.add('open'),
      ),
  },
  tab: {
    what: 'a tab that is not displayed until the reader chooses it',
    css: '.box { display: none } .box.open { display: block }',
    body: '<body><main><div class="box">{card}{list}</div></main></body>',
    then: () =>
      new Promise((resolve) => setTimeout(resolve, 300)).then(() =>
        document.querySelector('.box').classList.add('open'),
      ),
  },
  'invisible-first': {
    what: '`visibility: hidden` until the page has loaded',
    css: 'body { visibility: hidden } body.loaded { visibility: visible }',
    then: () => document.body.classList.add('loaded'),
  },
  'transparent-first': {
    what: '`opacity: 0` until it scrolls into view',
    css: 'main > * { opacity: 0; transform: translateY(20px) } main > .seen { opacity: 1; transform: none }',
    then: () => document.querySelectorAll('main > *').forEach((element) => element.classList.add('seen')),
  },
  details: {
    what: 'a closed `<details>` that the reader opens',
    body: '<body><details><summary>More</summary>{card}{list}</details></body>',
    then: () =>
      new Promise((resolve) => setTimeout(resolve, 300)).then(() => (document.querySelector('details').open = true)),
  },
  dialog: {
    what: 'a modal `<dialog>`',
    css: 'dialog { width: 640px }',
    body: '<body><dialog>{card}{list}</dialog></body>',
    then: () => document.querySelector('dialog').showModal(),
    looks: 'a dialog scrolls',
  },
  popover: {
    what: 'a popover without a width',
    body: '<body><div popover="manual" style="height: max-content; max-height: none; overflow: visible; margin: 0">{card}{list}</div></body>',
    then: () => document.querySelector('[popover]').showPopover(),
    engines: ['chromium', 'firefox'],
    why: 'the window of the driver is lower than what stands in the popover',
  },
  carousel: {
    what: 'slides beside each other, moved by a transform',
    css: `.view { overflow: hidden; width: 600px } .track { display: flex; width: 1800px; transform: translateX(-600px) }
.track > div { flex: 0 0 600px }`,
    body: '<body><main class="view"><div class="track"><div>First</div><div>{card}{list}</div><div>Last</div></div></main></body>',
  },
  scroller: {
    what: 'a box that scrolls',
    css: '.box { height: 300px; overflow: auto }',
    body: '<body><main class="box">{card}{list}</main></body>',
    looks: 'most of it is scrolled away',
  },
  'contain-content': inside('`contain: content`', 'contain: content'),
  'contain-strict': {
    what: 'boxes of a set size with `contain: strict`, as lists that recycle their rows have',
    css: '.box { contain: strict; height: 1100px }',
    body: '<body><main><div class="box">{card}</div><div class="box">{list}</div></main></body>',
  },
  'content-visibility': inside(
    '`content-visibility: auto`',
    'content-visibility: auto; contain-intrinsic-size: auto 500px',
  ),
  'container-query': inside('a container for queries of its width', 'container: page / inline-size'),
  'container-size': inside(
    'a container for queries of its size, of a set height',
    'container-type: size; height: 2000px',
  ),
  zoom: inside('`zoom: 1.5`', 'zoom: 1.5', {
    looks: 'all is larger',
    engines: ['chromium', 'firefox'],
    why: 'WebKit measures in other units than it points in',
  }),
  scaled: inside('`transform: scale(0.8)`', 'transform: scale(0.8); transform-origin: 0 0', {
    looks: 'all is smaller',
  }),
  turned: inside('`rotate: 3deg`', 'rotate: 3deg; width: 600px; margin: 60px', { looks: 'all is turned' }),
  clipped: inside(
    '`clip-path` and `border-radius`',
    'clip-path: inset(0 round 12px); border-radius: 12px; overflow: clip',
    { looks: 'corners are cut' },
  ),
  faded: inside('`opacity: 0.7`', 'opacity: 0.7', { looks: 'all is paler' }),
  'line-clamp': inside(
    '`-webkit-line-clamp` around, lifted when the reader asks for more',
    'display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden } .box.open { -webkit-line-clamp: none',
    {
      then: () => document.querySelector('.box').classList.add('open'),
    },
  ),
  'aspect-ratio': inside('`aspect-ratio: 16 / 9`', 'aspect-ratio: 16 / 9'),
  'no-width': {
    what: 'a box without any width: `width: 0; overflow: visible`',
    css: '.box { width: 0 }',
    body: '<body><main><div class="box">{card}{list}</div></main></body>',
    limit: {
      why: 'an element is as wide as its place, so that it never sticks out of a narrow column',
      wrong: /only 0 × |a pointer does not reach|finds “Verdict:”/,
    },
  },
  sticky: inside('a sticky box in a sidebar', 'position: sticky; top: 0; width: 300px'),
  editable: {
    what: 'a page that is edited: `contenteditable`',
    body: '<body><main contenteditable="true" spellcheck="false"><p>Text.</p>{card}{list}</main></body>',
  },
  draggable: {
    what: 'boxes to drag, with listeners for every pointer event',
    body: '<body><main draggable="true" ondragstart="return true" onpointerdown="return true" onselectstart="return true">{card}{list}</main></body>',
  },
  'disclosed-slot': {
    what: 'a `hidden` element of ours that the page shows',
    body: '<body><main><div hidden>{card}{list}</div></main></body>',
    then: () => (document.querySelector('[hidden]').hidden = false),
  },
};
