// Imports point one way: model ← formats ← data ← state ← elements ← render ← cli; i18n ← content ← elements.

/** What each folder of src may import beside itself. */
const ARROWS = {
  model: [],
  formats: ['model'],
  data: ['formats', 'model'],
  search: ['model'],
  // What writes a prepared collection; no page loads it.
  collection: ['search', 'model'],
  // i18n and styles are leaves; the messages are typed by the model's words.
  i18n: ['model', 'search'],
  content: ['i18n', 'model'],
  styles: [],
  state: ['data', 'search', 'model', 'formats', 'i18n'],
  elements: ['state', 'content', 'i18n', 'styles', 'model'],
  render: ['elements', 'state', 'content', 'formats', 'i18n', 'styles', 'model'],
  cli: ['render', 'data', 'formats', 'collection', 'search', 'content', 'i18n', 'model'],
};

/** Which folders may import packages: none but these, and these only the packages named. */
const LIT = '^@lit/|node_modules/@lit/';
const PACKAGES = {
  state: LIT,
  styles: LIT,
  elements: LIT,
  render: 'node_modules/parse5/',
  cli: '.',
};

const arrows = Object.entries(ARROWS).map(([folder, others]) => ({
  name: `arrow-${folder}`,
  severity: 'error',
  comment: `${folder} may import ${others.length > 0 ? others.join(', ') : 'nothing of src'} and itself.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/|^src/(version|trusted-types)[.]ts$` },
}));

const packages = Object.keys(ARROWS).map((folder) => ({
  name: `packages-${folder}`,
  severity: 'error',
  comment: 'Only the outer layers know Lit, and none but the command line and the server other packages.',
  from: { path: `^src/${folder}/` },
  to: {
    dependencyTypesNot: ['local', 'core'],
    path: 'node_modules',
    ...(PACKAGES[folder] && { pathNot: PACKAGES[folder] }),
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No module may reach itself.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'node-only-on-the-server',
      severity: 'error',
      comment: "Node's modules are for render and cli: the rest runs in browsers.",
      from: { path: '^src/', pathNot: '^src/(render|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import is found.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-dependencies',
      severity: 'error',
      comment: 'What src imports must come with the package.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: an arrow is an arrow.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
