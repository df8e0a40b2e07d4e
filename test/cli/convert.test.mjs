import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { readDebunkText } from '../../dist/modules/cli/read-text.js';
import { CASE, debunk, workFolder } from './command.mjs';

const fixture = (name) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('dist/case.schema.json', 'utf8')));
const SEED = new URL('../../../shared/corpora/seed/', import.meta.url);

/** Reads a text; the case must be one by the published schema. */
function read(text) {
  const { entry, unsure } = readDebunkText(text);
  assert.ok(validate(entry), JSON.stringify(validate.errors));
  return { entry, unsure: unsure.map(({ path }) => path) };
}

describe('a plain text', () => {
  it('is read by its headings and labels', () => {
    const { entry, unsure } = read(fixture('headed.txt'));
    assert.deepEqual(entry, {
      title: 'The bridge at Kerch was not closed for a film',
      claim: {
        text: 'A bridge was shut for three days so that a foreign film crew could shoot there.',
        claimant: 'A regional news channel',
        date: '2021-06-01',
      },
      verdict: { label: 'False', tone: 'false' },
      reality:
        'The bridge was closed for repairs. The operator had announced the work two months before.\n\nNo crew had asked for a permit.',
      background: 'The bridge was opened in 2018.',
      sources: [
        { title: 'Notice of the operator', url: 'https://operator.example/notice' },
        { title: 'Register of permits', url: 'https://permits.example/2021' },
      ],
      related: [{ title: 'Other claims about the bridge', url: 'https://facts.example/bridge' }],
    });
    assert.deepEqual(unsure, []);
  });

  it('is read as Markdown, its lines joined', () => {
    const { entry, unsure } = read(fixture('markdown.md'));
    assert.equal(entry.title, 'Vaccines do not change the genes');
    assert.equal(entry.claim.text, 'The vaccine rewrites human DNA.');
    assert.equal(
      entry.reality,
      'Messenger RNA stays outside the nucleus, and is gone after a few days. It cannot change DNA.',
    );
    assert.equal(entry.verdict.label, 'Misleading');
    assert.equal(entry.verdict.tone, 'misleading');
    assert.match(entry.verdict.explanation, /the word “genetic” is true/);
    assert.match(entry.background, /since 2009/);
    assert.deepEqual(entry.related, [{ title: 'How it works', url: 'https://health.example/mrna' }]);
    assert.deepEqual(unsure, []);
  });

  it('is read by how its paragraphs begin and by their order, and says what it guessed', () => {
    const { entry, unsure } = read(fixture('narrative.txt'));
    assert.match(entry.claim.text, /^Foreign foundations/);
    assert.equal(entry.title, undefined);
    assert.equal(
      entry.narrative.description,
      'A common pro-government narrative about protests as a plot from abroad.',
    );
    assert.deepEqual([entry.verdict.label, entry.verdict.tone], ['No proof', 'unproven']);
    assert.match(entry.reality, /^Most of the protests/);
    assert.match(entry.background, /fees were raised/);
    assert.equal(entry.related[0].title, 'See also other cases on protests.');
    assert.deepEqual(unsure.sort(), ['reality', 'verdict']);
  });

  it('is read in other languages', () => {
    const { entry, unsure } = read(fixture('german.txt'));
    assert.match(entry.claim.text, /^Windräder/);
    assert.deepEqual(entry.verdict, { label: 'Falsch', tone: 'false' });
    assert.match(entry.reality, /^In Wirklichkeit/);
    assert.match(entry.background, /jedem Winter/);
    assert.deepEqual(entry.sources, [{ url: 'https://amt.example/windkraft' }]);
    assert.deepEqual(unsure, []);
  });

  it('is read where lines are broken to a width', () => {
    const { entry } = read(fixture('wrapped.txt'));
    assert.match(entry.claim.text, /^The harvest .* and nobody in the government .* any more\.$/);
    assert.match(entry.reality, /^In truth.*February\.$/);
  });

  it('parts what stands in one paragraph', () => {
    const { entry } = read('Cats rule the town.\nThis is a recurring narrative about cats. In reality, a mayor does.');
    assert.equal(entry.claim.text, 'Cats rule the town.');
    assert.equal(entry.narrative.description, 'This is a recurring narrative about cats.');
    assert.equal(entry.reality, 'In reality, a mayor does.');
  });

  it('takes a headline of the same matter for the title, and that of another for none', () => {
    const body =
      'Wolves eat forty sheep a night in the valley. Nobody counts them.\nIn reality, wolves took nine sheep in a year.';
    assert.equal(
      read(`Wolves do not eat forty sheep a night\n${body}`).entry.title,
      'Wolves do not eat forty sheep a night',
    );
    const other = read(`The minister’s yacht was paid for by a bank\n${body}`);
    assert.equal(other.entry.title, undefined);
    assert.ok(!JSON.stringify(other.entry).includes('yacht'));
    assert.ok(other.unsure.includes(''));
  });

  for (const [what, text, expected] of [
    [
      'a rating beside its label, and then the reality',
      'Fact check: No, the dam was not blown up\n\nThe claim: a dam was blown up\n\nOur rating: False\n\nThe dam stands, as pictures show.\n\nOur sources:\nhttps://a.example/1',
      {
        title: 'No, the dam was not blown up',
        claim: { text: 'a dam was blown up' },
        verdict: { label: 'False', tone: 'false' },
        reality: 'The dam stands, as pictures show.',
        sources: [{ url: 'https://a.example/1' }],
      },
    ],
    [
      'myth and fact',
      'MYTH: 5G spreads viruses.\nFACT: Radio waves cannot carry viruses.',
      { claim: { text: '5G spreads viruses.' }, reality: 'Radio waves cannot carry viruses.' },
    ],
    [
      'summary and disproof, the headline being the claim',
      'DISINFO: A land has failed\n\nSUMMARY\n\nIt is run from abroad.\n\nDISPROOF\n\nIt is sovereign.\n\nSee similar cases.\n\nPublication/Media\n\nSputnik, RT',
      {
        claim: { text: 'A land has failed\n\nIt is run from abroad.' },
        reality: 'It is sovereign.',
        related: [{ title: 'See similar cases.' }],
        appearances: [{ outlet: 'Sputnik' }, { outlet: 'RT' }],
      },
    ],
    [
      'a verdict that begins the reality',
      'Claim: Vegetables are banned.\nFalse. No such rule exists.\nContext: the regulation dates from 2013.',
      {
        claim: { text: 'Vegetables are banned.' },
        verdict: { label: 'False', tone: 'false' },
        reality: 'False. No such rule exists.',
        background: 'the regulation dates from 2013.',
      },
    ],
    [
      'sentences in order, with no word of what they are',
      'A video shows soldiers in the harbour.\n\nThe video was filmed in 2013, in another country.',
      {
        claim: { text: 'A video shows soldiers in the harbour.' },
        reality: 'The video was filmed in 2013, in another country.',
      },
    ],
    [
      'a claim beside its label, and then what is true',
      'Claim: Cats vote.\n\nThe lists hold people alone.',
      { claim: { text: 'Cats vote.' }, reality: 'The lists hold people alone.' },
    ],
  ]) {
    it(`is read as ${what}`, () => assert.deepEqual(read(text).entry, expected));
  }

  it('never makes a claim of what is the reality, and says what is missing', () => {
    const { entry, unsure } = read('Claim: x is y');
    assert.equal(entry.reality, undefined);
    assert.deepEqual(unsure.sort(), ['reality', 'verdict']);
    assert.deepEqual(readDebunkText('').entry, {});
  });

  it('reads the seed', { skip: existsSync(SEED) ? false : '../shared is not beside the project' }, async () => {
    for (const name of await readdir(SEED)) {
      const { entry, unsure } = read(readFileSync(new URL(name, SEED), 'utf8'));
      assert.match(entry.claim.text, /^Minsk may allow/);
      assert.match(entry.narrative.description, /^This is a recurring .* Belarus\.$/s);
      assert.equal(entry.verdict.label, 'No evidence');
      assert.match(entry.reality, /^In reality.*peaceful protest\.$/s);
      assert.match(entry.background, /^Lukashenka has been ruling.*denied these allegations\.$/s);
      assert.equal(entry.related.length, 1);
      assert.equal(entry.title, undefined);
      assert.deepEqual(unsure, ['', 'verdict']);
    }
  });
});

describe('debunk convert', () => {
  let folder;
  before(() => {
    folder = workFolder({
      'one.json': CASE,
      'rich.json': { title: 'a', reality: { html: '<p>One <b>bold</b></p><ul><li>x</li></ul>' } },
      'two.json': [CASE, { ...CASE, id: 'b', status: 'retracted' }],
    });
  });
  after(() => folder.remove());
  const convert = async (...args) => debunk(['convert', ...args], { cwd: folder.path });

  it('prints what reads as the same case again', async () => {
    for (const file of ['one.json', 'rich.json']) {
      const { code, stdout } = await convert(file);
      assert.equal(code, 0);
      assert.ok(validate(JSON.parse(stdout)));
      const again = await debunk(['convert', '-'], { input: stdout });
      assert.equal(again.stdout, stdout);
    }
    assert.deepEqual(JSON.parse((await convert('one.json')).stdout), CASE);
  });

  it('prints several as a collection', async () => {
    const { stdout } = await convert('two.json', 'rich.json');
    const collection = JSON.parse(stdout);
    assert.ok(validate(collection));
    assert.deepEqual(
      collection.cases.map(({ id }) => id),
      ['moon-cheese', 'b', undefined],
    );
  });

  it('prints ClaimReview, and says that a retracted case has none', async () => {
    const { stdout, stderr } = await convert('two.json', '--to', 'claimreview');
    const review = JSON.parse(stdout);
    assert.equal(review['@type'], 'ClaimReview');
    assert.equal(review.claimReviewed, CASE.claim.text);
    assert.equal(review.reviewRating.alternateName, 'False');
    assert.match(stderr, /retracted/);
    const back = await debunk(['convert', '-'], { input: stdout });
    const { title, claim, verdict, reality } = JSON.parse(back.stdout);
    assert.deepEqual(
      { title, text: claim.text, verdict, reality },
      { title: CASE.title, text: CASE.claim.text, verdict: CASE.verdict, reality: CASE.reality },
    );
  });

  it('ends with 1 where something could not be read, and prints the rest', async () => {
    const { code, stdout, stderr } = await convert('one.json', 'nowhere.json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(stdout), CASE);
    assert.match(stderr, /nowhere\.json/);
  });

  it('says on standard error what it guessed', async () => {
    const { stdout, stderr } = await debunk(['convert', '-'], { input: fixture('narrative.txt') });
    assert.equal(JSON.parse(stdout).verdict.label, 'No proof');
    assert.match(stderr, /stdin:3:1 warning reality: .*taken for the reality/);
  });
});
