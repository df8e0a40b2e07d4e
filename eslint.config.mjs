import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// Text from elsewhere never becomes markup or code: there is no way to do it by accident.
const HTML_PROPERTIES = ['innerHTML', 'outerHTML', 'srcdoc'];
const HTML_METHODS = [
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'write',
  'writeln',
  'parseHTMLUnsafe',
];
const NO_HTML = 'HTML strings never reach a document; draw with templates.';

const noHtml = [
  // x.innerHTML, x['innerHTML'], read or written, and '.innerHTML' as what an element is given
  ...HTML_PROPERTIES.flatMap((name) => [
    { selector: `MemberExpression[property.name="${name}"]`, message: NO_HTML },
    { selector: `MemberExpression[property.value="${name}"]`, message: NO_HTML },
    { selector: `Property[key.name="${name}"], Property[key.value=/^[.]?${name}$/]`, message: NO_HTML },
  ]),
  { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^srcdoc$/i]', message: NO_HTML },
  ...HTML_METHODS.flatMap((name) => [
    { selector: `MemberExpression[property.name="${name}"]`, message: NO_HTML },
    { selector: `MemberExpression[property.value="${name}"]`, message: NO_HTML },
  ]),
];

const onlyDefineFilesRegister = {
  selector: ['[object.name="customElements"]', '[object.property.name="customElements"]']
    .map((object) => `MemberExpression[property.name="define"]${object}`)
    .join(', '),
  message: 'Only *.define.ts register elements, by elements/base/define.ts; importing anything else has no effect.',
};

/** What our elements extend: the rules for elements look at no other class. */
const elementBaseClasses = ['ReactiveElement', 'DebunkElement', 'SourceElement', 'ListElement'];

/** What libraries on publishers' pages replace by something else of the same name. */
const replacedByPages = [
  [
    'CallExpression[callee.property.name="entries"][arguments.length=0]',
    'Prototype.js has an Array.prototype.entries that returns the array: use forEach or an index.',
  ],
  [
    'CallExpression[callee.property.name="reduce"]',
    'Prototype.js 1.6 has an Array.prototype.reduce that reduces nothing: use a loop.',
  ],
  [
    'ImportDeclaration[source.value=/css-tag/] > ImportSpecifier[imported.name="css"]',
    'Lit puts values into a style sheet by reduce, which Prototype.js 1.6 has replaced: use styles/css.js.',
  ],
  [
    'MemberExpression[object.name="Array"][property.name="from"]',
    'MooTools has an Array.from that takes neither sets, nor lengths, nor a function: spread.',
  ],
  ['MemberExpression[object.name="Date"][property.name="parse"]', 'MooTools More has a Date.parse that gives a Date.'],
  [
    ':matches(NewExpression[callee.name="Event"], ClassDeclaration[superClass.name="Event"], ImportSpecifier[imported.name="ContextEvent"])',
    'MooTools has an Event of its own: use CustomEvent.',
  ],
  [
    'BinaryExpression[operator="instanceof"][right.name="Promise"]',
    'zone.js has a Promise that async functions do not return: use isPromise of state/guard.ts, or look for then.',
  ],
  ['ForInStatement', 'Pages add names to Object.prototype: use Object.keys.'],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  globalIgnores(['.cache', 'dist', 'storybook-static', 'node_modules']),
  // Written against the packed package and against frameworks, and compiled there.
  globalIgnores(['examples', 'test/types/users', 'tools/framework-types/*.d.ts', 'bench/peers/stencil']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { litHtmlSources: true, lit: { elementBaseClasses }, wc: { elementBaseClasses } },
    rules: {
      // One signature for each way to call is easier to read than a union where the doc comments differ.
      '@typescript-eslint/unified-signatures': 'off',
      // `() => done()` and `return fail(…)` read well.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An empty text is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // ReactiveElement has every callback.
      'wc/guard-super-call': 'off',
      // A name of its own for a generic type.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // A number in a message is no slip.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit', 'lit/*', 'lit-html', 'lit-html/*'], message: 'Draw with h() of elements/base/markup.ts.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...noHtml, onlyDefineFilesRegister],
    },
  },
  {
    // What reaches a page.
    files: ['src/*.ts', 'src/{data,elements,formats,loader,model,search,state,styles,content,i18n}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHtml, onlyDefineFilesRegister, ...replacedByPages] },
  },
  {
    files: ['src/**/*.define.ts', 'src/define.ts', 'src/elements/base/define.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noHtml, ...replacedByPages] },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // chai's assertions are expressions; a test may say what it knows.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Test elements are defined where they are used.
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'performance',
          'AbortSignal',
          'AbortController',
          'TextDecoder',
          'TextEncoder',
          'Response',
          'structuredClone',
          'module',
          'require',
          // in functions that tests hand to a page
          'window',
          'document',
          'location',
          'customElements',
          'navigator',
          'getComputedStyle',
          'requestAnimationFrame',
          'PerformanceObserver',
          'ReadableStreamDefaultReader',
          'HTMLElement',
          'CSSStyleSheet',
          'Event',
          'CustomEvent',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
