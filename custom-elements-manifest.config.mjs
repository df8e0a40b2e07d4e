// dist/custom-elements.json from the elements' doc comments, and from it the data for VS Code and JetBrains editors.
import { globSync, readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The elements are registered by `define('tag', Class)` in `*.define.ts`, which the analyzer does not know. */
const definitions = {
  name: 'definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    if (!moduleDoc.path.endsWith('.define.ts')) return;
    const [tag, element] = node.arguments;
    const module = `/${moduleDoc.path.replace('.define.ts', '.js')}`;
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: element.getText(), module },
    });
  },
};

/** `@keyboard Escape - Closes it.` in an element's comment: what keys do, which the manifest has no word for. */
const keyboard = {
  name: 'keyboard',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const keys = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'keyboard');
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    if (keys.length === 0 || !declaration) return;
    declaration.keyboard = keys.map(({ comment }) => {
      const [name, description] = ts.getTextOfJSDocComment(comment).replace(/\s+/g, ' ').split(' - ');
      return { name, description };
    });
  },
};

const internals = new Set();

/** What one element gives another is not for pages: members that are marked `@internal`. */
const internal = {
  name: 'internal',
  analyzePhase({ ts, node }) {
    if (!ts.isPropertyDeclaration(node)) return;
    if (ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')) internals.add(node.name.getText());
  },
};

/** The manifest tells what is public, and where it lies in the package rather than in the repository. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = JSON.parse(
      JSON.stringify(customElementsManifest.modules).replaceAll(/"\/?src\/([^"]+?)\.[jt]s"/g, '"dist/modules/$1.js"'),
    );
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        // From `dispatchEvent(variable)` the analyzer guesses names that no event has.
        declaration.events = declaration.events?.filter(({ name }) => name?.includes('-'));
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) =>
            !['private', 'protected'].includes(privacy) && !/^[#_]/.test(name) && !internals.has(name),
        );
        // A reactive state is no attribute.
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !fieldName || declaration.members.some(({ name }) => name === fieldName),
        );
      }
    }
  },
};

/** The languages of the interface but English, and who has reviewed each: false until a native speaker has. */
const languages = {
  name: 'languages',
  packageLinkPhase({ customElementsManifest }) {
    const files = globSync('src/i18n/*/card.ts').filter((file) => !file.includes('/en/'));
    customElementsManifest.languages = files.sort().map((file) => {
      const [, reviewed] = /^ {2}reviewed: (.+),$/m.exec(readFileSync(file, 'utf8'));
      return { tag: file.split('/').at(-2), reviewed: reviewed === 'false' ? false : reviewed.slice(1, -1) };
    });
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  exclude: ['**/*.styles.ts', '**/*.template.ts', 'src/elements/base/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    definitions,
    keyboard,
    internal,
    publicOnly,
    languages,
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
