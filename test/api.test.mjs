// What the package's entries declare: the functions and classes that we mean, and each type that they speak of.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';

const { SymbolFlags, SyntaxKind } = ts;

// Each of these is a promise to whoever uses the package: a new one is named here on purpose.
const ENTRIES = {
  'index.d.ts': {
    values: [
      'DebunkCard DebunkElement DebunkMention DebunkProvider DebunkVerdict NarrativeChart NarrativeList settingsContext',
      'DebunkCopyEvent DebunkErrorEvent DebunkLoadEvent DebunkToggleEvent ListLoadEvent ListToggleEvent',
      'parseCases readClaimReview readDebunkJson readGoogleFactCheck verdictTone',
      'DocumentCache loadDocument registerMessages',
    ],
    // The types of what is given as JSON, which the functions take as `unknown`.
    types: ['CaseFile'],
  },
  'render/index.d.ts': {
    values: ['FLAVOURS LIST_FLAVOURS cardStyles parseCases registerMessages renderCase renderList'],
    types: [],
  },
};

const files = Object.keys(ENTRIES).map((name) => `dist/modules/${name}`);
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const real = (symbol) => (symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** What a module exports, by name. */
function exportsOf(file) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  return new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, real(symbol)]));
}

const isOurs = ({ declarations = [] }) =>
  declarations.length > 0 && declarations.every((each) => each.getSourceFile().fileName.includes('/dist/modules/'));

const isHidden = (node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === SyntaxKind.PrivateKeyword || kind === SyntaxKind.ProtectedKeyword);

/**
 * The types of the package that a declaration speaks of, but for what is private or protected. A base class of ours counts
 * by what it gives its heirs; what it is made for, its type arguments, is no business of theirs.
 */
function typesIn(node, found) {
  if (isHidden(node)) return;
  if (ts.isExpressionWithTypeArguments(node)) {
    const base = real(checker.getSymbolAtLocation(node.expression));
    if (isOurs(base) && !everything.has(base)) {
      for (const each of base.declarations) typesIn(each, found);
      return;
    }
    if (isOurs(base)) found.add(base);
  }
  const symbol = ts.isTypeReferenceNode(node) && real(checker.getSymbolAtLocation(node.typeName));
  if (symbol && isOurs(symbol) && !(symbol.flags & SymbolFlags.TypeParameter)) found.add(symbol);
  ts.forEachChild(node, (child) => typesIn(child, found));
}

// What an entry does not have itself, the other one has.
const everything = new Set(files.flatMap((file) => [...exportsOf(file).values()]));

for (const [entry, { values, types }] of Object.entries(ENTRIES)) {
  describe(`the exports of ${entry}`, () => {
    const exported = exportsOf(`dist/modules/${entry}`);
    const isValue = (symbol) => symbol.flags & SymbolFlags.Value;
    const spokenOf = new Set();
    for (const { declarations } of exported.values()) for (const each of declarations) typesIn(each, spokenOf);

    it('are the functions, classes and values that are meant', () => {
      const found = [...exported].filter(([, symbol]) => isValue(symbol)).map(([name]) => name);
      assert.deepEqual(found.sort(), values.join(' ').split(' ').sort());
    });

    it('have every type that these take or give', () => {
      const missing = [...spokenOf].filter((symbol) => !everything.has(symbol));
      assert.deepEqual(
        missing.map(({ name }) => name),
        [],
      );
    });

    it('have no other type', () => {
      const others = [...exported].filter(([, symbol]) => !isValue(symbol) && !spokenOf.has(symbol));
      assert.deepEqual(
        others.map(([name]) => name),
        types,
      );
    });
  });
}
