// Records of databases: other names for known fields, a verdict for all, titles that are claims. And tables with HTML.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { debunk, workFolder } from './command.mjs';

let folder;
before(() => (folder = workFolder()));
after(() => folder.remove());

const RECORD = {
  title: 'Storks vote',
  summary: 'Storks were seen to <b>vote</b>.',
  disproof: ['They do not.', 'See the <a href="https://law.example/">law</a>.'],
  first_seen: '2020-03-25T00:00:00Z',
  outlets: ['Radio', 'Paper'],
  case_url: 'https://db.example/storks',
};

const convert = async (name, ...options) => {
  const { code, stdout, stderr } = await debunk(['convert', name, ...options], { cwd: folder.path });
  return { code, stderr, value: stdout && JSON.parse(stdout) };
};
const validate = async (name, ...options) => {
  const { code, stdout } = await debunk(['validate', '--json', name, ...options], { cwd: folder.path });
  return { code, ...JSON.parse(stdout) };
};

describe('other names for known fields', () => {
  for (const [what, content] of [
    ['one record', RECORD],
    ['a list', [RECORD, { ...RECORD, title: 'Second', case_url: 'https://db.example/2' }]],
    ['a collection', { lang: 'en', cases: [RECORD] }],
  ]) {
    it(`are read, and told of once each: ${what}`, async () => {
      folder.write('records.json', content);
      const { findings, errors } = await validate('records.json');
      assert.equal(errors, 0);
      assert.deepEqual(
        findings.map(({ kind, message }) => [kind, /^"(\w+)" was read as "([\w.[\]]+)"/.exec(message)?.slice(1)]),
        [
          ['summary', 'claim.text'],
          ['disproof', 'reality'],
          ['first_seen', 'claim.date'],
          ['outlets', 'appearances[].outlet'],
          ['case_url', 'url'],
        ].map((names) => ['unknown-field', names]),
      );
      const { value } = await convert('records.json');
      const [read] = value.cases ?? [value];
      assert.equal(read.url, RECORD.case_url);
      assert.equal(read.title, 'Storks vote');
      assert.equal(read.claim.date, '2020-03-25T00:00:00Z');
      assert.deepEqual(read.appearances, [{ outlet: 'Radio' }, { outlet: 'Paper' }]);
      assert.match(JSON.stringify(read.claim.text), /"strong".*vote/);
      assert.match(JSON.stringify(read.reality), /They do not.*https:\/\/law\.example/);
    });
  }

  it('refer to the narratives of their collection, and are told of those that it does not have', async () => {
    const cases = [
      { ...RECORD, narrative: { id: 'birds' } },
      { ...RECORD, title: 'Second', case_url: 'https://db.example/2', narrative: { id: 'fish' } },
    ];
    folder.write('stories.json', { narratives: [{ id: 'birds', name: 'Birds rule' }], cases });
    const { findings } = await validate('stories.json');
    assert.deepEqual(
      findings.filter(({ kind }) => kind === 'reference').map(({ path }) => path),
      ['cases[1].narrative'],
    );
    const { value } = await convert('stories.json');
    assert.equal(value.cases[0].narrative.name, 'Birds rule');
  });

  it('are findings with --strict', async () => {
    folder.write('records.json', RECORD);
    assert.equal((await validate('records.json')).code, 0);
    assert.equal((await validate('records.json', '--strict')).code, 1);
  });

  it('do not replace what stands under the right name', async () => {
    folder.write('both.json', { title: 'Storks', claim: { text: 'They vote.' }, summary: 'Something else.' });
    const { value } = await convert('both.json');
    assert.equal(value.claim.text, 'They vote.');
    const { findings } = await validate('both.json');
    assert.match(findings[0].message, /there is no field "summary"/);
  });

  it('may be said where they do not speak for themselves', async () => {
    folder.write('foreign.json', [{ Titel: 'Störche', Behauptung: 'Sie wählen.' }]);
    const map = '{"Titel": "title", "Behauptung": "claim.text"}';
    const { value } = await convert('foreign.json', '--columns', map);
    assert.deepEqual([value.title, value.claim.text], ['Störche', 'Sie wählen.']);
  });
});

describe('a source of which only titles are read', () => {
  const titles = { cases: [{ title: 'Storks vote', body: 'x' }, { title: 'Lakes vanish' }] };

  it('is a finding, which --strict ends with 1', async () => {
    folder.write('titles.json', titles);
    const { code, findings } = await validate('titles.json', '--strict');
    assert.equal(code, 1);
    const found = findings.find(({ kind }) => kind === 'only-titles');
    assert.match(found.message, /of all 2 cases nothing was read but the title.*--title-is-claim/);
  });

  it('is none where the command says what they are', async () => {
    folder.write('titles.json', titles);
    const { findings } = await validate('titles.json', '--title-is-claim', '--verdict', 'Disinformation');
    assert.ok(!findings.some(({ kind }) => kind === 'only-titles'));
  });
});

describe('--verdict, --tone and --title-is-claim', () => {
  it('give each case a verdict that has none, and take titles for claims', async () => {
    folder.write('archive.json', {
      cases: [
        { title: 'Storks vote', id: 'https://db.example/storks' },
        { title: 'Lakes vanish', claim: 'The lake is gone.', verdict: { label: 'Made up', tone: 'false' } },
        { title: 'Same', claim: 'Same' },
      ],
    });
    const { value } = await convert(
      'archive.json',
      '--verdict',
      'Disinformation',
      '--tone',
      'false',
      '--title-is-claim',
    );
    assert.deepEqual(value.cases, [
      {
        id: 'https://db.example/storks',
        url: 'https://db.example/storks',
        claim: { text: 'Storks vote' },
        verdict: { label: 'Disinformation', tone: 'false' },
      },
      { claim: { text: 'Lakes vanish\n\nThe lake is gone.' }, verdict: { label: 'Made up', tone: 'false' } },
      { claim: { text: 'Same' }, verdict: { label: 'Disinformation', tone: 'false' } },
    ]);
  });

  it('take a known word’s tone, and refuse a tone that there is not', async () => {
    folder.write('one.json', { title: 'Storks vote' });
    const { value } = await convert('one.json', '--verdict', 'Misleading');
    assert.deepEqual(value.verdict, { label: 'Misleading', tone: 'misleading' });
    assert.equal((await convert('one.json', '--tone', 'flase')).code, 2);
  });
});

describe('a table', () => {
  it('keeps the mark-up, links and paragraphs of every rich field, and reads a plain one as it is', async () => {
    const html = '<p>One <b>bold</b>.</p><p>See <a href=""https://a.example/"">this</a>.</p>';
    folder.write('table.csv', `title,claim,reality,background\nStorks,"${html}","${html}","First.\n\nSecond."\n`);
    const { value } = await convert('table.csv');
    for (const text of [value.claim.text, value.reality]) {
      assert.deepEqual(text, [
        { type: 'paragraph', children: ['One ', { type: 'strong', children: ['bold'] }, '.'] },
        {
          type: 'paragraph',
          children: ['See ', { type: 'link', href: 'https://a.example/', children: ['this'] }, '.'],
        },
      ]);
    }
    assert.equal(value.background, 'First.\n\nSecond.');
  });

  it('has paragraphs where a blank line stands between inline tags and entities', async () => {
    folder.write(
      'table.csv',
      'title,reality,background\nStorks,"One <b>bold</b>.\n\nTwo.","Salt &amp; pepper.\n\nTwo."\n',
    );
    const { value } = await convert('table.csv');
    assert.deepEqual(value.reality, [
      { type: 'paragraph', children: ['One ', { type: 'strong', children: ['bold'] }, '.'] },
      { type: 'paragraph', children: ['Two.'] },
    ]);
    assert.equal(value.background, 'Salt & pepper.\n\nTwo.');
  });
});

describe('a record', () => {
  it('keeps the paragraphs of a claim that is a text, and the HTML that says that it is', async () => {
    const reality = { html: '<p>One <b>bold</b>.</p><p>Two.</p>' };
    folder.write('record.json', { headline: 'Storks', claim: 'First.\n\nSecond.', reality });
    const { value } = await convert('record.json');
    assert.equal(value.claim.text, 'First.\n\nSecond.');
    assert.deepEqual(value.reality, [
      { type: 'paragraph', children: ['One ', { type: 'strong', children: ['bold'] }, '.'] },
      { type: 'paragraph', children: ['Two.'] },
    ]);
  });
});

describe('a collection', () => {
  it('gives its verdict to each case that has none', async () => {
    const root = { verdict: { label: 'Disinformation', tone: 'false', lable: 'x' } };
    folder.write('root.json', {
      ...root,
      cases: [
        { title: 'A', claim: 'a' },
        { title: 'B', verdict: { tone: 'true' } },
      ],
    });
    const { value } = await convert('root.json');
    assert.deepEqual(
      value.cases.map(({ verdict }) => verdict),
      [{ label: 'Disinformation', tone: 'false' }, { tone: 'true' }],
    );
    const { findings } = await validate('root.json');
    assert.deepEqual(
      findings.map(({ path, line }) => [path, line]),
      [['verdict.lable', 5]],
    );
  });
});
