import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const schema = JSON.parse(readFileSync(new URL('../../dist/case.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

describe('the JSON Schema', () => {
  for (const [what, file] of Object.entries({
    'a case with a title': { title: 'Storks do not vote' },
    'a case with a claim': { claim: { text: 'Storks vote.' } },
    'a list of cases': [{ title: 'Storks do not vote' }],
    'a collection': { cases: [{ title: 'Storks do not vote' }], lang: 'en' },
  })) {
    it(`takes ${what}`, () => assert.ok(validate(file), JSON.stringify(validate.errors)));
  }

  for (const [what, file] of Object.entries({
    'an empty object': {},
    'a case with neither title nor claim': { reality: 'Storks do not vote.' },
    'such a case in a list': [{ title: 'Storks do not vote' }, { reality: 'Nor do geese.' }],
    'such a case in a collection': { cases: [{ id: 'storks' }] },
    'a collection whose cases are no list': { cases: {} },
    text: 'Storks do not vote',
  })) {
    it(`refuses ${what}`, () => assert.ok(!validate(file)));
  }
});
