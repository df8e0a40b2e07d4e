// What follows the fields of a case by hand, held to the published schema, which follows the type.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { caseFields } from '../../dist/modules/cli/case-fields.js';
import { toCaseInput } from '../../dist/modules/cli/case-json.js';
import { explain } from '../../dist/modules/cli/explain.js';
import { mappablePaths, OTHER_NAMES, put } from '../../dist/modules/cli/field-names.js';
import { RICH } from '../../dist/modules/formats/mapped.js';
import { safeCase } from '../../dist/modules/render/safe-case.js';

const pathsOf = (wanted) => [...caseFields().values()].filter(({ kind }) => kind === wanted).map(({ path }) => path);

describe('by the fields of a case', () => {
  it('no address that may not be linked to is rendered', () => {
    const addresses = pathsOf('address');
    assert.ok(addresses.includes('publisher.complaintsUrl'));
    for (const path of addresses) {
      const c = {};
      // Lists within lists are put together from the inside.
      put(c, path, ['javascript:alert(1)']);
      assert.ok(JSON.stringify(c).includes('javascript:'), path);
      assert.ok(!JSON.stringify(safeCase(c)).includes('javascript:'), path);
    }
  });

  it('rich texts of other formats keep their mark-up', () => {
    const rich = pathsOf('rich');
    assert.ok(rich.length > 2);
    for (const path of rich) assert.match(path.split('.').at(-1), RICH);
  });

  it('other names mean fields that there are, and are documented', () => {
    const fold = (name) => name.toLowerCase().replace(/[^a-z]/g, '');
    const docs = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
    const documented = new Set(Array.from(docs.matchAll(/`([^`]+)`/g), ([, name]) => fold(name)));
    for (const [name, path] of Object.entries(OTHER_NAMES)) {
      assert.ok(mappablePaths().includes(path), path);
      assert.ok(documented.has(name), name);
    }
  });

  it('advice for an entry that is none names a field that such an entry has', () => {
    assert.match(explain('type', 'cases[0].appearances[1]', 7), /\{"outlet": "…"\}/);
    assert.match(explain('type', 'corrections[0]', 'x'), /\{"date": "…"\}/);
    assert.match(explain('type', 'narratives[0]', 7), /an object/);
  });

  it('a written case has the order of the format, at every depth, and rich texts as short as can be', () => {
    const text = [{ type: 'paragraph', children: ['Storks vote.'] }];
    const written = toCaseInput({
      background: text,
      sources: [{ url: 'https://a.example/', title: 'A' }],
      claim: { date: '2020', text },
      title: 'x',
    });
    assert.equal(
      JSON.stringify(written),
      '{"title":"x","claim":{"text":"Storks vote.","date":"2020"},"background":"Storks vote.",' +
        '"sources":[{"title":"A","url":"https://a.example/"}]}',
    );
  });
});
