// Every custom property that the styles read is documented, and every documented one is read. And what src must not say.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const sources = globSync('src/**/*.ts').map((path) => [path, readFileSync(path, 'utf8')]);

/** A source without its comments. */
const code = (source) => source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

const all = (source, pattern) => [...source.matchAll(pattern)].map(([, found]) => found);

const read = new Set(sources.flatMap(([, source]) => all(code(source), /var\(\s*(--debunk-[\w-]+)/g)));
const documented = new Set(sources.flatMap(([, source]) => all(source, /@cssprop \[(--debunk-[\w-]+)/g)));

describe('the tokens', () => {
  it('that are read are documented, and the other way round', () => {
    assert.ok(read.size > 10);
    assert.deepEqual([...read].sort(), [...documented].sort());
  });

  it('are read only, never set', () => {
    for (const [path, source] of sources) {
      assert.doesNotMatch(code(source), /--debunk-[\w-]+\s*:/, path);
    }
  });

  it('that are private are set where they are read', () => {
    const styles = sources.map(([, source]) => code(source)).join('\n');
    for (const name of new Set(all(styles, /var\((--_[\w-]+)/g))) {
      // In a style sheet, or by script.
      assert.match(styles, new RegExp(`${name}(\\s*:|',)`), name);
    }
    for (const name of new Set(all(styles, /(--_[\w-]+)\s*:/g))) {
      assert.match(styles, new RegExp(`var\\(${name}\\b`), `${name} is never read`);
    }
  });
});

/** The parts that the templates in some folders make. */
function partsIn(folders) {
  const text = sources
    .filter(([path]) => folders.test(path))
    .map(([, source]) => code(source))
    .join('\n');
  // `part(name, …)`, `folded(view, name, …)` and `heading(level, name, …)` make an element with that part.
  const named = new Set(all(text, /\bpart: '([\w-]+)'/g));
  for (const name of all(text, /\b(?:part\(|folded\(\s*view,|heading\(\s*[\w.]+,)\s*'([\w-]+)'/g)) named.add(name);
  if (/heading\(level, 'kicker'/.test(text)) named.add('kicker');
  for (const names of all(text, /CARD_PARTS =\s*'([^']+)'/g)) for (const name of names.split(', ')) named.add(name);
  return named;
}

const documentedIn = (folders) =>
  new Set(sources.filter(([path]) => folders.test(path)).flatMap(([, source]) => all(source, /@csspart ([\w-]+)/g)));

describe('the parts', () => {
  it('of the card that are named are documented, and the other way round', () => {
    const folders = /debunk-card\/|elements\/base\//;
    assert.deepEqual([...partsIn(folders)].sort(), [...documentedIn(folders)].sort());
  });

  for (const tag of ['narrative-list', 'narrative-chart', 'debunk-verdict']) {
    it(`of the ${tag} that are named are documented, and the other way round`, () => {
      const known = documentedIn(new RegExp(`${tag}/`));
      const own = partsIn(new RegExp(`${tag}/`));
      const shared = partsIn(/elements\/base\//);
      assert.deepEqual(
        [...own].filter((name) => !known.has(name)),
        [],
      );
      assert.deepEqual(
        [...known].filter((name) => !own.has(name) && !shared.has(name)),
        [],
      );
    });
  }

  it('that a list gives on are those of the card', () => {
    const card = documentedIn(/debunk-card\//);
    const [given] = all(
      code(readFileSync('src/elements/narrative-list/narrative-list.template.ts', 'utf8')),
      /CARD_PARTS =\s*'([^']+)'/g,
    );
    assert.deepEqual(
      given.split(', ').filter((name) => !card.has(name)),
      [],
    );
  });
});

describe('the classes of the styles', () => {
  it('are used in templates', () => {
    const text = sources
      .filter(([path]) => !/styles/.test(path))
      .map(([, source]) => code(source))
      .join('\n');
    const styles = sources
      .filter(([path]) => /styles/.test(path))
      .map(([, source]) => code(source))
      .join('\n');
    const rules = styles.replace(/\{[^{}]*\}/g, '{}');
    for (const name of new Set(all(rules, /\.([a-z][\w-]*)/g))) {
      assert.match(text, new RegExp(`\\b${name}\\b`), `.${name} is in no template`);
    }
  });
});

describe('the messages', () => {
  it('are all said somewhere', () => {
    const keys = all(readFileSync('src/i18n/messages.ts', 'utf8'), /^ {2}(\w+)[(:]/gm);
    assert.ok(keys.length > 30);
    const elements = sources.filter(([path]) => /^src\/(elements|content|state)\//.test(path));
    const text = elements.map(([, source]) => code(source)).join('\n');
    assert.deepEqual(
      keys.filter((key) => !new RegExp(`(\\b(m|words|messages)\\??\\.${key}\\b|'${key}')`).test(text)),
      [],
    );
  });
});

describe('src', () => {
  it('makes no HTML of strings', () => {
    const forbidden =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic|document\.write(ln)?|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|eval\(|new Function)/;
    for (const [path, source] of sources) assert.doesNotMatch(code(source), forbidden, path);
  });

  it('parses HTML in one place', () => {
    const places = sources.filter(([, source]) => /DOMParser/.test(code(source))).map(([path]) => path);
    assert.deepEqual(places, ['src/formats/html.ts']);
  });

  it('stores nothing', () => {
    for (const [path, source] of sources) {
      assert.doesNotMatch(
        code(source),
        /\b(localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon)\b/,
        path,
      );
    }
  });
});
