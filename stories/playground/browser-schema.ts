/** The published JSON Schema in a browser: in place of src/cli/node-schema.ts (.storybook/main.ts). */
import schema from '../../dist/case.schema.json?raw';

export const caseSchema = (): unknown => JSON.parse(schema);
