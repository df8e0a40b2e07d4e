// Writes a case: asked field by field, or from a text or a saved page.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readCases } from '../../dist/modules/cli/read-cases.js';
import { CASE, debunk, workFolder } from './command.mjs';

let folder;
beforeEach(() => (folder = workFolder()));
afterEach(() => folder.remove());

/** Answers to all questions; lists and long texts end by themselves. */
const ANSWERS = [
  'en',
  'The Moon is made of cheese.',
  '.',
  'A dairy',
  '03/04/2020',
  '2020-04-03',
  'Milk TV',
  'https://milk.example/moon',
  'https://web.archive.org/moon',
  '',
  'False',
  '',
  'Nobody has ever tasted it.',
  'The Moon is rock',
  'It is made of rock.',
  '',
  'Samples show it.',
  '.',
  '',
  '',
  'Lunar samples',
  'samples.example',
  'https://samples.example/',
  'https://web.archive.org/samples',
  '',
  'Facts Example',
  'https://facts.example/',
  '2020-05-02',
  'https://facts.example/moon',
];

const run = (args, input) => debunk(['new', ...args], { cwd: folder.path, input });
const read = (name) => JSON.parse(readFileSync(join(folder.path, name), 'utf8'));
const validates = async (name) => {
  const findings = [];
  const reading = { checkFields: true, onFinding: (finding) => findings.push(finding) };
  const cases = await Array.fromAsync(readCases([join(folder.path, name)], reading));
  assert.deepEqual([cases.length, findings], [1, []]);
};

describe('debunk new', () => {
  it('asks field by field, says what cannot be read, and writes a case that validates', async () => {
    const { code, stdout, stderr } = await run(['cases'], `${ANSWERS.join('\n')}\n`);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Written: cases[\\/]the-moon-is-rock\.json\n/);
    assert.match(stdout, /Next: debunk preview/);
    assert.doesNotMatch(stdout, /What would help/);
    assert.match(stderr, /Write 2020-04-03 or 2020-03-04/);
    assert.match(stderr, /Did you mean "https:\/\/samples\.example"/);
    assert.match(stderr, /verdict\.tone \(one of false, .*; Enter: false\)/);
    assert.deepEqual(read('cases/the-moon-is-rock.json'), {
      id: 'the-moon-is-rock',
      url: 'https://facts.example/moon',
      lang: 'en',
      title: 'The Moon is rock',
      claim: { text: 'The Moon is made of cheese.', claimant: 'A dairy', date: '2020-04-03' },
      appearances: [
        { outlet: 'Milk TV', url: 'https://milk.example/moon', archiveUrl: 'https://web.archive.org/moon' },
      ],
      verdict: { label: 'False', tone: 'false', explanation: 'Nobody has ever tasted it.' },
      reality: 'It is made of rock.\n\nSamples show it.',
      sources: [
        { title: 'Lunar samples', url: 'https://samples.example/', archiveUrl: 'https://web.archive.org/samples' },
      ],
      publisher: { name: 'Facts Example', url: 'https://facts.example/' },
      published: '2020-05-02',
    });
    await validates('cases/the-moon-is-rock.json');
  });

  it('says what would help readers of a case with little in it', async () => {
    const answers = ['', 'The Moon is made of cheese.', '.', ...Array(20).fill('')];
    const { code, stdout } = await run([], `${answers.join('\n')}\n`);
    assert.equal(code, 0);
    for (const path of ['verdict', 'reality', 'sources']) assert.match(stdout, new RegExp(`^  ${path}: `, 'm'));
    await validates('the-moon-is-made-of-cheese.json');
  });

  it('writes nothing if the answers end too early, and asks again if there is neither claim nor title', async () => {
    const early = await run([], 'en\nThe Moon\n');
    assert.equal(early.code, 1);
    assert.match(early.stderr, /Nothing was written/);
    assert.match((await run([], '\n'.repeat(30))).stderr, /needs a claim or a title/);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('reads a plain text, a saved page and standard input, and says what was guessed', async () => {
    const text = 'The Moon is rock\n\nClaim: The Moon is made of cheese.\n\nVerdict: False\n\nReality: It is rock.\n';
    folder.write('notes.txt', text);
    const { code, stdout, stderr } = await run(['--from', 'notes.txt', '--text-lang', 'en', 'moon.json']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Written: moon\.json\n/);
    assert.match(stdout, /sources: no source is named/);
    assert.deepEqual(read('moon.json'), {
      id: 'the-moon-is-rock',
      lang: 'en',
      title: 'The Moon is rock',
      claim: { text: 'The Moon is made of cheese.' },
      verdict: { label: 'False', tone: 'false' },
      reality: 'It is rock.',
    });
    await validates('moon.json');
    assert.equal((await run(['--from', '-', 'piped.json'], text)).code, 0);
    assert.equal(read('piped.json').title, 'The Moon is rock');
    const review = { '@type': 'ClaimReview', claimReviewed: 'Tides are switched on', url: 'https://a.example/tides' };
    folder.write('page.html', `<html><script type="application/ld+json">${JSON.stringify(review)}</script>`);
    assert.equal((await run(['--from', 'page.html'])).code, 0);
    await validates('tides-are-switched-on.json');
  });

  it('never writes over a file without a yes', async () => {
    folder.write('case.json', CASE);
    folder.write('there.json', '{ "title": "Mine" }');
    const { code, stderr } = await run(['--from', 'case.json', 'there.json'], 'no\n');
    assert.equal(code, 1);
    assert.match(stderr, /there\.json is there already/);
    assert.equal((await run(['--from', '-', 'there.json'], JSON.stringify(CASE))).code, 1);
    assert.equal(read('there.json').title, 'Mine');
    assert.equal((await run(['--from', 'case.json', 'there.json'], 'yes\n')).code, 0);
    assert.equal(read('there.json').title, CASE.title);
  });

  it('says what it cannot read, and what it cannot write to', async () => {
    folder.write('many.json', { cases: [CASE, { ...CASE, id: 'b', title: 'B' }] });
    folder.write('notes.txt', 'x');
    for (const [args, code, message] of [
      [['--from', 'nowhere.txt'], 1, /no such file/],
      [['--from', 'many.json'], 2, /many\.json#moon-cheese/],
      [['--from', 'many.json#b', 'notes.txt'], 2, /neither a folder nor a file whose name ends with \.json/],
    ]) {
      const result = await run(args);
      assert.equal(result.code, code, result.stderr);
      assert.match(result.stderr, message);
    }
    assert.equal((await run(['--from', 'many.json#b'])).code, 0);
    assert.ok(existsSync(join(folder.path, 'b.json')));
  });
});
