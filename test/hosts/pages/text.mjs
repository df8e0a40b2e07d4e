export const title = 'Text around';

const inherited = (style, more) => ({ what: `\`${style}\``, css: `main { ${style} }`, ...more });

export const pages = {
  'root-62': {
    what: '`html { font-size: 62.5% }`, with text of 1.6 rem',
    css: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  'root-62-only': { what: '`html { font-size: 62.5% }` and no size of text', css: 'html { font-size: 62.5% }' },
  huge: inherited('font-size: 40px'),
  small: inherited('font-size: 9px'),
  capitals: inherited('text-transform: uppercase; font-variant: small-caps'),
  spaced: inherited('letter-spacing: 0.3em; word-spacing: 1em'),
  centred: inherited('text-align: center'),
  justified: inherited('text-align: justify; hyphens: auto'),
  indented: inherited('text-indent: 3em hanging'),
  'loose-lines': inherited('line-height: 3'),
  'no-wrap': inherited('white-space: nowrap'),
  'kept-space': inherited('white-space: pre'),
  'broken-words': inherited('word-break: break-all; line-break: anywhere'),
  italic: inherited('font-style: italic; font-weight: 900; font-stretch: condensed'),
  shadow: inherited('text-shadow: 2px 2px 3px red; -webkit-text-stroke: 1px red'),
  'gradient-text': inherited('-webkit-text-fill-color: transparent; background-clip: text'),
  underlined: inherited('text-decoration: underline wavy red'),
  struck: { what: '`<s>` around it', body: '<body><main><s>{card}{list}</s></main></body>' },
  'link-text': {
    what: 'an underlined link around it',
    body: '<body><main><a href="#">{card}{list}</a></main></body>',
    css: 'a { color: inherit }',
  },
  'no-pointer': inherited('pointer-events: none'),
  'no-selection': inherited('user-select: none; -webkit-user-select: none'),
  'every-property': inherited(
    'quotes: none; list-style: none; border-collapse: collapse; tab-size: 1; orphans: 9; widows: 9; cursor: none; caret-color: transparent; ' +
      'text-emphasis: filled red; font-feature-settings: "smcp", "zero"; font-kerning: none; text-wrap: balance; ruby-position: under; ' +
      'hanging-punctuation: first; text-underline-position: under; accent-color: lime; image-rendering: pixelated; visibility: visible',
  ),
  vertical: inherited('writing-mode: vertical-rl'),
  sideways: inherited('writing-mode: vertical-lr; text-orientation: sideways'),
  'right-to-left': {
    what: 'English text in a page from right to left: `dir="rtl"`',
    html: 'lang="en" dir="rtl"',
  },
  'bidi-override': inherited('direction: rtl; unicode-bidi: bidi-override'),
  arabic: { what: 'a page in Arabic', html: 'lang="ar" dir="rtl"', lang: 'ar' },
  'arabic-part': {
    what: 'a part in Arabic in an English page',
    body: '<body><main lang="ar" dir="rtl">{card}{list}</main></body>',
    lang: 'ar',
  },
  'other-language': { what: 'a page in a language that we have no texts in', html: 'lang="tlh"' },
  'no-language': { what: 'a page that names no language', html: '' },
  'odd-language': {
    what: 'a page that names a language that is none: `lang="english_UK!"`',
    html: 'lang="english_UK!"',
  },
  'symbol-font': inherited('font-family: "Font that is not here"'),
  'size-adjust': inherited('font-size-adjust: 0.7; font-optical-sizing: none', {
    looks: 'the letters are larger',
  }),
};
