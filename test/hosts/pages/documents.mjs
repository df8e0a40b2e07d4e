import { CARD, LIST } from '../cases.mjs';
import { IN_QUIRKS } from '../limit.mjs';

export const title = 'Documents';

/** The elements are in a frame, which fills the page. */
const framed = (what, attributes, more) => ({
  what,
  css: 'iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }',
  script: '',
  body: `<body><iframe ${attributes}></iframe></body>`,
  frame: true,
  framed:
    '<!doctype html><html lang="en"><head><title>Frame</title><script src="/record.js"></script>{script}</head><body><main>{card}{list}</main></body></html>',
  ...more,
});

/** For frames that the page around them cannot look into. */
const foreign = { engines: ['chromium', 'firefox'], why: 'a test there cannot look into such a frame' };

const xml = { 'content-type': 'application/xhtml+xml; charset=utf-8' };

export const pages = {
  quirks: { what: 'no doctype: quirks mode', doctype: '', limit: IN_QUIRKS },
  'limited-quirks': {
    what: 'a doctype of 1999: limited quirks mode',
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    limit: IN_QUIRKS,
  },
  xhtml: {
    what: 'XHTML, served as XML',
    doctype: '<!DOCTYPE html>',
    html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
    headers: xml,
    // Chromium has no modules in XML.
    script: '<script defer="defer" src="/dist/debunk.all.js"></script>',
    limit: { why: 'Chromium’s parser of XML tells elements nothing of their attributes', wrong: /: not drawn$/ },
  },
  'foreign-object': {
    what: 'inside `<foreignObject>` of an SVG',
    body: '<body><svg width="700" height="2400" xmlns="http://www.w3.org/2000/svg"><foreignObject width="700" height="2400"><div xmlns="http://www.w3.org/1999/xhtml">{card}{list}</div></foreignObject></svg></body>',
  },
  base: {
    what: '`<base href="/elsewhere/">`, with relative addresses',
    head: '<base href="/elsewhere/" />',
    body: `<body><main>${CARD.replace('"/cases', '"cases')}${LIST.replace('"/cases', '"cases')}</main></body>`,
  },
  'base-other-origin': {
    what: '`<base>` of another origin',
    head: '<base href="{other}/" target="_blank" />',
    body: `<body><main>${CARD.replace('"/cases', '"cases')}${LIST.replace('"/cases', '"cases')}</main></body>`,
    script: '{script}',
  },
  'windows-1252': {
    what: 'a page in windows-1252, with the classic script',
    headers: { 'content-type': 'text/html; charset=windows-1252' },
    script: '<script defer src="/dist/debunk.all.js"></script>',
  },
  'windows-1252-arabic': {
    what: 'a page in Arabic and windows-1252, with the module',
    headers: { 'content-type': 'text/html; charset=windows-1252' },
    html: 'lang="ar" dir="rtl"',
    lang: 'ar',
  },
  frame: framed('a frame', 'src="/page/documents/frame.html"'),
  'frame-srcdoc': framed(
    'a frame by `srcdoc`',
    `srcdoc='<!doctype html><html lang="en"><script src="/record.js"></script>{script}<body><main>{card}{list}</main>'`,
  ),
  'frame-sandbox': framed(
    'a sandboxed frame with scripts',
    'sandbox="allow-scripts" src="/page/documents/frame-sandbox.html"',
    {
      framed:
        '<!doctype html><html lang="en"><head><title>Frame</title><script src="/record.js"></script><script type="module" src="/dist/debunk.js" crossorigin="anonymous"></script></head><body><main>{card}{list}</main></body></html>',
      ...foreign,
    },
  ),
  'frame-sandbox-same': framed(
    'a sandboxed frame with scripts and its own origin',
    'sandbox="allow-scripts allow-same-origin" src="/page/documents/frame-sandbox-same.html"',
    { says: /can escape its sandboxing/ },
  ),
  'frame-no-scripts': framed(
    'a sandboxed frame without scripts: the fallbacks stay',
    'sandbox="allow-same-origin" src="/page/documents/frame-no-scripts.html"',
    {
      shows: 'fallback',
      says: /Blocked script execution|sandbox/,
      engines: ['chromium'],
      why: 'a test there cannot look into a frame without scripts',
    },
  ),
  'frame-other-origin': framed(
    'a frame of another origin',
    'src="{other}/page/documents/frame-other-origin.html"',
    foreign,
  ),
  'shadow-declarative': {
    what: 'a declarative shadow root around both',
    body: '<body><main><x-layout><template shadowrootmode="open"><style>* { margin: 0 }</style>{card}{list}</template></x-layout></main></body>',
  },
  'shadow-attached': {
    what: 'a shadow root that a script attaches',
    body: '<body><main id="host"></main></body>',
    then: () => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML =
        '<debunk-card src="/cases/storks.json"><p>Made up.</p></debunk-card><narrative-list src="/cases/all.json"></narrative-list>';
    },
    limit: {
      why: 'nothing tells of a shadow root that is attached to an element which is there already; `debunk.all.js` draws it at once',
      wrong: /: not drawn$/,
    },
  },
  'shadow-attached-first': {
    what: 'a shadow root attached before the script comes',
    body: '<body><main id="host"></main><script nonce="page">document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = \'{card}{list}\'</script></body>',
  },
  'shadow-nested': {
    what: 'shadow roots in shadow roots',
    body: '<body><x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><main>{card}{list}</main></template></x-b></template></x-a></body>',
  },
  'shadow-slotted': {
    what: 'children of an element that slots them into boxes of its own',
    body: '<body><x-a><template shadowrootmode="open"><style>section { padding: 10px; color: #234; font: 18px Georgia }</style><section><slot></slot></section></template>{card}{list}</x-a></body>',
  },
  'shadow-reset': {
    what: 'a reset inside a shadow root: `* { all: unset }`',
    body: '<body><x-a><template shadowrootmode="open"><style>* { all: unset } style { display: none } main { display: block }</style><main>{card}{list}</main></template></x-a></body>',
  },
  'shadow-all': {
    what: 'a declarative shadow root, with everything in one file',
    script: '<script defer src="/dist/debunk.all.js"></script>',
    body: '<body><main><x-layout><template shadowrootmode="open">{card}{list}</template></x-layout></main></body>',
  },
  template: {
    what: 'copies of a `<template>`',
    body: '<body><template>{card}{list}</template><main></main></body>',
    then: () => document.querySelector('main').append(document.querySelector('template').content.cloneNode(true)),
  },
  noscript: {
    what: 'fallbacks in `<noscript>`',
    body: `<body><main>${CARD.replace('<p>', '<noscript><p>').replace('</p>', '</p></noscript>')}${LIST.replace('<p>', '<noscript><p>').replace('</p>', '</p></noscript>')}</main></body>`,
  },
  'self-closed': {
    what: 'tags closed as in XML: `<debunk-card … />`, each in a box of its own',
    body: '<body><main><div><debunk-card src="/cases/storks.json" /></div><div><narrative-list src="/cases/all.json" /></div></main></body>',
  },
  capitals: {
    what: 'tags and attributes in capitals',
    body: '<BODY><MAIN><DEBUNK-CARD SRC="/cases/storks.json"><P>Made up.</P></DEBUNK-CARD><NARRATIVE-LIST SRC="/cases/all.json"></NARRATIVE-LIST></MAIN></BODY>',
  },
  'attributes-added': {
    what: 'attributes that content systems add: `class`, `style`, `id`, `data-…`, `tabindex`, `title`',
    body: `<body><main>${CARD.replace('<debunk-card', '<debunk-card class="wp-block alignwide" id="block-1" style="margin-top: 2em" data-block="x" title="Card"')}${LIST.replace('<narrative-list', '<narrative-list class="card list ui" id="block-2" style="" aria-label="List"')}</main></body>`,
  },
  'paragraphs-added': {
    what: 'paragraphs and line breaks that a content system puts around and between',
    body: `<body><main><p>${CARD.replace('<p>', '</p><p>').replace('</p></debunk', '</p><p><br /></debunk')}<br /></p>\n<p>${LIST}</p></main></body>`,
  },
};
