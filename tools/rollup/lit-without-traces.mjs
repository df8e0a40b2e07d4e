// A rollup plugin for the script-tag bundles: Lit leaves nothing on the page's global object, and a second copy of the
// script does not throw. See docs/decisions/0002-lit-without-traces.md. The build fails when Lit's files no longer hold
// what is replaced here: then read them anew.

const version = (name) => ({
  what: `the version pushed to ${name}`,
  find: new RegExp(`[,;]\\(\\w+\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[^"]+"\\);`),
  replace: ';',
});

const EDITS = {
  '@lit/reactive-element/css-tag.js': [
    // For browsers without constructable style sheets, which lack `:state()` and relative colours too.
    {
      what: 'the question for style sheets',
      find: /(\w+)=\w+\.ShadowRoot&&\(void 0===[^)]+\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      replace: '$1=true',
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    version('reactiveElementVersions'),
    // Both serve standard decorators, which this package does not use.
    {
      what: 'the metadata map, made',
      find: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
      replace: '',
    },
    {
      what: 'the metadata map, read',
      find: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[(\w+),(\w+)\]of \2\)this\.elementProperties\.set\(\3,\4\)\}/,
      replace: '',
    },
  ],
};

export function litWithoutTraces() {
  const seen = new Set();
  return {
    name: 'lit-without-traces',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(EDITS).find((name) => path.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      seen.add(file);
      let result = code;
      for (const { what, find, replace } of EDITS[file]) {
        if (!find.test(result))
          this.error(`${file} no longer holds ${what} as it was: see tools/rollup/lit-without-traces.mjs`);
        result = result.replace(find, replace);
      }
      return { code: result, map: null };
    },
    buildEnd(error) {
      const missed = Object.keys(EDITS).filter((file) => !seen.has(file));
      if (!error && missed.length > 0)
        this.error(`${missed.join(', ')} is no longer bundled: see tools/rollup/lit-without-traces.mjs`);
    },
  };
}
