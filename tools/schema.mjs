// dist/case.schema.json: the JSON Schema of a case file, from the types and comments of src/model/case.ts.
import { writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const generated = createGenerator({
  path: 'src/model/case.ts',
  tsconfig: 'tsconfig.build.json',
  type: 'CaseFile',
  additionalProperties: true,
  encodeRefs: false,
  jsDoc: 'extended',
}).createSchema('CaseFile');

// Draft 7, as generated, to 2020-12: definitions are $defs, under names that a person can read.
const text = JSON.stringify(generated.definitions).replaceAll(
  /#\/definitions\/([^"]+)/g,
  (_, name) => `#/$defs/${readable(name)}`,
);
const definitions = Object.fromEntries(
  Object.entries(JSON.parse(text)).map(([name, definition]) => [readable(name), definition]),
);
const { CaseFile: root, ...$defs } = definitions;
// What a TypeScript interface cannot say.
$defs.CaseInput.anyOf = [{ required: ['title'] }, { required: ['claim'] }];

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:debunk-widgets:case',
  title: 'A file of cases for debunk-widgets',
  ...root,
  $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => a.localeCompare(b))),
};

/** `ClaimOf<RichTextInput>` is a Claim; a name made by the generator for a nameless structure is refused. */
function readable(name) {
  const short = /^(\w+)Of<\w+>$/.exec(name)?.[1] ?? name;
  if (!/^\w+$/.test(short)) throw new Error(`The schema has no readable name for ${name}: give the type a name.`);
  return short;
}

writeFileSync('dist/case.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
