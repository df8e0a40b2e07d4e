// dist/types: what each element takes and tells, from the manifest, and the types of frameworks, which are made of that.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const doc = (text, indent) => `${indent}/** ${text.replace(/\s+/g, ' ')} */`;

/** In markup a number and a boolean may be texts. */
const WRITTEN = { number: 'number | `${number}`', boolean: "boolean | ''" };

function describe({ name, tagName, description, events, attributes, members }) {
  const own = (field) => `${name}['${field}']`;
  return [
    doc(description.split('\n\n')[0], '  '),
    `  '${tagName}': {`,
    `    element: ${name};`,
    '    properties: {',
    ...members
      .filter((member) => member.kind === 'field' && !member.static)
      .flatMap((member) => [
        doc(member.description, '      '),
        `      ${member.name}?: ${own(member.name)} | undefined;`,
      ]),
    '    };',
    '    attributes: {',
    ...attributes
      .filter((attribute) => attribute.name !== attribute.fieldName)
      .flatMap((attribute) => [
        doc(attribute.description, '      '),
        `      '${attribute.name}'?: ${WRITTEN[attribute.type.text] ?? own(attribute.fieldName)} | undefined;`,
      ]),
    '    };',
    '    events: {',
    ...events.flatMap((event) => [doc(event.description, '      '), `      '${event.name}': ${event.type.text};`]),
    '    };',
    '  };',
  ];
}

const classes = [
  ...new Set(elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)])),
].sort();

mkdirSync('dist/types', { recursive: true });
for (const file of globSync('tools/framework-types/*.d.ts')) cpSync(file, `dist/types/${basename(file)}`);
writeFileSync(
  'dist/types/elements.d.ts',
  [
    `import type { ${classes.join(', ')} } from '../modules/index.js';`,
    '',
    doc('By tag: the class, the properties, the attributes that are not named as their property, and the events.', ''),
    'export interface Elements {',
    ...elements.flatMap(describe),
    '}',
    '',
  ].join('\n'),
);
