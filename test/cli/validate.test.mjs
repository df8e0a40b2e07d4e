import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonParts } from '../../dist/modules/cli/json-parts.js';
import { nearest } from '../../dist/modules/cli/nearest.js';
import { startProgress } from '../../dist/modules/cli/progress.js';
import { CASE, debunk, workFolder } from './command.mjs';

let folder;
before(() => (folder = workFolder()));
after(() => folder.remove());

/** The findings of one file, as machines get them. */
async function findingsOf(name, content, ...options) {
  folder.write(name, content);
  const { code, stdout } = await debunk(['validate', '--json', name, ...options], { cwd: folder.path });
  return { code, ...JSON.parse(stdout) };
}

/** What stands at the place of a finding. */
function textAt(content, { line, column }) {
  return content.split('\n')[line - 1].slice(column - 1);
}

describe('debunk validate', () => {
  it('says nothing of a good case, and ends with 0', async () => {
    const { code, cases, errors, warnings } = await findingsOf('good.json', CASE);
    assert.deepEqual({ code, cases, errors, warnings }, { code: 0, cases: 1, errors: 0, warnings: 0 });
  });

  it('names line, column, path, what stands there and what to write instead', async () => {
    const content = `{ "lang": "en",
  "cases": [
    ${JSON.stringify(CASE)},
    { "title": "Two", "claim": { "text": "Ü 𝄞 x", "date": "03/04/2020" },
      "url": "ttps://example.org/a", "verdict": { "label": "No", "tone": "flase" } }
  ]
}`;
    const { code, cases, findings } = await findingsOf('odd.json', content);
    assert.equal(code, 0);
    assert.equal(cases, 2);
    const by = Object.fromEntries(findings.map((finding) => [finding.path, finding]));
    assert.ok(textAt(content, by['cases[1].claim.date']).startsWith('"03/04/2020"'));
    assert.match(by['cases[1].claim.date'].message, /03\/04\/2020.*2020-04-03 or 2020-03-04/);
    assert.ok(textAt(content, by['cases[1].url']).startsWith('"ttps:'));
    assert.match(by['cases[1].url'].message, /Did you mean "https:\/\/example\.org\/a"/);
    assert.ok(textAt(content, by['cases[1].verdict.tone']).startsWith('"flase"'));
    assert.match(by['cases[1].verdict.tone'].message, /Did you mean "false"/);
    assert.ok(findings.every(({ severity }) => severity === 'warning'));
  });

  it('counts warnings as findings with --strict alone', async () => {
    const odd = { ...CASE, url: 'not an address' };
    assert.equal((await findingsOf('strict.json', odd)).code, 0);
    assert.equal((await findingsOf('strict.json', odd, '--strict')).code, 1);
  });

  it('finds misspelt fields at every depth, and leaves HTML and trees alone', async () => {
    const { findings } = await findingsOf('misspelt.json', {
      ...CASE,
      titel: 'x',
      claim: { ...CASE.claim, claimnat: 'y' },
      sources: [{ tittle: 'z' }],
      reality: { html: '<p>a</p>' },
      background: [
        { type: 'paragraph', children: ['a', { type: 'link', href: 'https://a.example', children: ['b'] }] },
      ],
    });
    const unknown = findings.filter(({ kind }) => kind === 'unknown-field');
    assert.deepEqual(unknown.map(({ path }) => path).sort(), ['claim.claimnat', 'sources[0].tittle', 'titel']);
    assert.match(unknown.find(({ path }) => path === 'titel').message, /Did you mean "title"/);
    assert.match(unknown.find(({ path }) => path === 'claim.claimnat').message, /Did you mean "claimant"/);
  });

  it('reads the good cases around a broken one, and says where it breaks', async () => {
    const content = `[\n${JSON.stringify(CASE)},\n{ "title": "b" "claim": "c" },\n{ "title": "d" }\n]`;
    const { code, cases, errors, findings } = await findingsOf('broken.json', content);
    assert.deepEqual({ code, cases, errors }, { code: 1, cases: 2, errors: 1 });
    assert.deepEqual([findings[0].line, findings[0].path, findings[0].kind], [3, '[1]', 'not-json']);
    assert.match(findings[0].message, /expected a comma/);
  });

  for (const [what, content, line, message] of [
    ['an end too early', '{ "cases": [\n{ "title": "a" }', 2, /found the end of the file/],
    ['a comma too many', '[{ "title": "a" },\n]', 2, /take the comma before it away/],
    ['no JSON', 'title = "a"', 1, /./],
    ['JSON of something else', '{ "weather": "fine" }', 1, /expected cases/],
    ['a case without title and claim', '[{ "verdict": { "label": "x" } }]', 1, /Write "title"/],
    ['an empty file', '', 1, /./],
    ['single quotes', "{ 'title': 'a' }", 1, /double quotes/],
  ]) {
    it(`says what is wrong with ${what}`, async () => {
      const { code, findings } = await findingsOf('wrong.json', content);
      assert.equal(code, 1);
      const error = findings.find(({ severity }) => severity === 'error');
      assert.equal(error.line, line);
      assert.match(error.message, message);
    });
  }

  it('reads every format, also from a folder and from standard input', async () => {
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The Moon is made of cheese.',
      url: 'https://facts.example/moon',
      reviewRating: { '@type': 'Rating', alternateName: 'False' },
    };
    const all = workFolder({
      'own.json': { cases: [CASE] },
      'nested/review.jsonld': review,
      'page.html': `<!doctype html><title>x</title><p>text<script type="application/ld+json">\n${JSON.stringify(review)}\n</script>`,
      'plain-page.html': '<!doctype html><title>no review</title>',
      'google.json': { claims: [{ text: 'A', claimReview: [{ url: 'https://a.example/', textualRating: 'False' }] }] },
      'lines.jsonl': `${JSON.stringify(CASE)}\n\n${JSON.stringify(review)}\n`,
      'table.csv': 'title,verdict\nOne,False\n"Two, with a comma",True\n',
      'utf16.json': Buffer.from(`\ufeff${JSON.stringify(CASE)}`, 'utf16le'),
      '.hidden/x.json': 'not looked at',
      'notes.txt': 'not looked at either',
    });
    try {
      const { code, stdout } = await debunk(['validate', '--json', all.path]);
      assert.equal(code, 0, stdout);
      assert.equal(JSON.parse(stdout).cases, 9);
      for (const [input, cases] of [
        [JSON.stringify(CASE), 1],
        [`${JSON.stringify(CASE)}\n${JSON.stringify(CASE)}\n`, 2],
        [`<html><script type="application/ld+json">${JSON.stringify(review)}</script>`, 1],
        ['title;claim;verdict\na;b;False\n', 1],
        ['Claim: x\nVerdict: False\nReality: y\n', 1],
      ]) {
        const read = JSON.parse((await debunk(['validate', '--json', '-'], { input })).stdout);
        assert.equal(read.cases, cases, input);
      }
    } finally {
      all.remove();
    }
  });

  it('says where in a page a review is broken', async () => {
    const page = '<html>\n<body>\n<script type="application/ld+json">\n{ "@type": "ClaimReview",, }\n</script>';
    const { code, findings } = await findingsOf('page.html', page);
    assert.equal(code, 1);
    assert.equal(findings[0].line, 4);
    assert.equal(findings[0].column, 26);
  });

  it('maps a table by its header map, and says what is wrong with a map', async () => {
    const table = 'Titel,Behauptung,Medien\nEins,"Der Mond, sagt man",A+B\n';
    const map = JSON.stringify({
      Titel: 'title',
      Behauptung: 'claim.text',
      Medien: { to: 'appearances[].outlet', split: '+' },
    });
    folder.write('t.csv', table);
    const { stdout } = await debunk(['convert', 't.csv', '--columns', map], { cwd: folder.path });
    assert.deepEqual(JSON.parse(stdout), {
      title: 'Eins',
      claim: { text: 'Der Mond, sagt man' },
      appearances: [{ outlet: 'A' }, { outlet: 'B' }],
    });
    const wrong = await debunk(['validate', 't.csv', '--columns', '{"Titel":"titel"}'], { cwd: folder.path });
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /no field titel.*Did you mean title/);
    const unmapped = await debunk(['validate', 't.csv'], { cwd: folder.path });
    assert.equal(unmapped.code, 1);
    assert.match(unmapped.stdout, /t\.csv:1:1 error.*Titel, Behauptung, Medien/);
  });

  it('tells of many findings alike in few lines', async () => {
    folder.write('many.json', { cases: Array.from({ length: 300 }, (_, index) => ({ title: `t${index}`, foo: 1 })) });
    const { stdout } = await debunk(['validate', 'many.json'], { cwd: folder.path });
    assert.ok(stdout.split('\n').length < 10);
    assert.match(stdout, /295 more like/);
  });

  it('says what is no text at all, and what is nested too deep', async () => {
    folder.write('picture.bin', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    folder.write('deep.json', `{"title":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    const { code, stdout } = await debunk(['validate', 'picture.bin', 'deep.json'], { cwd: folder.path });
    assert.equal(code, 1);
    assert.match(stdout, /picture\.bin error: this is no text/);
    assert.match(stdout, /deep\.json error: it is nested too deep/);
  });

  it('has no colours where nobody sees them', async () => {
    folder.write('c.json', '{');
    const { stdout, stderr } = await debunk(['validate', 'c.json'], { cwd: folder.path, env: { FORCE_COLOR: '1' } });
    assert.ok(!(stdout + stderr).includes('\u001b'));
  });

  it('ends with 2 when it is called wrongly, with 1 when a file is not there', async () => {
    for (const args of [
      ['valdate'],
      ['validate'],
      ['validate', '--nope', 'x'],
      ['validate', 'x', '--base-url', 'here'],
    ]) {
      const { code, stderr } = await debunk(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /error: /);
    }
    const { code, stdout } = await debunk(['validate', 'nowhere.json']);
    assert.equal(code, 1);
    assert.match(stdout, /nowhere\.json error: there is no such file/);
  });

  it('teaches in the help of every command', async () => {
    const { stdout } = await debunk(['--help']);
    for (const name of ['validate', 'convert', 'render', 'embed', 'build', 'index']) {
      assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
      const help = await debunk([name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.stdout, /Examples:\n {2}debunk/, name);
      assert.match(help.stdout, /Exit codes: 0 /, name);
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal((await debunk(['--version'])).stdout.trim(), version);
  });
});

describe('the reader of long JSON', () => {
  const parts = async (chunks) => {
    const found = [];
    for await (const part of jsonParts(chunks)) found.push(part);
    return found;
  };

  it('gives the entries and members that JSON.parse gives, at their places, however the text is cut', async () => {
    const list = fc.array(fc.jsonValue(), { maxLength: 5 });
    const root = fc.oneof(
      list,
      fc.dictionary(fc.oneof(fc.constant('cases'), fc.string()), fc.oneof(list, fc.jsonValue())),
    );
    await fc.assert(
      fc.asyncProperty(
        root,
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 9 }),
        async (given, space, size) => {
          const text = JSON.stringify(given, null, space);
          const value = JSON.parse(text);
          const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
            text.slice(at * size, (at + 1) * size),
          );
          const found = await parts(chunks);
          const lines = text.split('\n');
          for (const part of found.filter(({ kind }) => kind !== 'list')) {
            const from = lines
              .slice(part.line - 1)
              .join('\n')
              .slice(part.column - 1);
            assert.ok(from.startsWith(part.text));
          }
          const entries = found.filter(({ kind }) => kind === 'entry').map(({ text: entry }) => JSON.parse(entry));
          if (Array.isArray(value)) assert.deepEqual(entries, value);
          else {
            const { cases, ...others } = { ...value };
            const members = found
              .filter(({ kind }) => kind === 'member')
              .map(({ key, text: member }) => [key, JSON.parse(member)]);
            assert.deepEqual(entries, Array.isArray(cases) ? cases : []);
            const expected = Object.entries(Array.isArray(cases) ? others : value);
            const byName = ([a], [b]) => (a < b ? -1 : 1);
            assert.deepEqual(members.sort(byName), expected.sort(byName));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses what JSON.parse refuses outside of entries', async () => {
    for (const text of [
      '',
      '[',
      '{"a" 1}',
      '[1 2]',
      '{"a":1,}',
      '[1]]',
      '{"cases":[1}',
      '{,}',
      '[,]',
      '{"a"}',
      '"a',
      '[1],',
    ]) {
      assert.throws(() => JSON.parse(text));
      await assert.rejects(parts([text]), text);
    }
  });
});

describe('progress', () => {
  const written = (isTTY) => {
    const texts = [];
    const progress = startProgress('Building', 3, { isTTY, write: (text) => texts.push(text) });
    progress.step();
    progress.step(2);
    progress.done();
    return texts.join('');
  };

  it('is one line on a terminal, taken away at the end', () => {
    assert.match(written(true), /^\r.*Building 1 of 3\r[^\n]*$/s);
  });

  it('is nothing elsewhere', () => assert.equal(written(false), ''));
});

describe('the nearest word', () => {
  it('is found for slips, and not for other words', () => {
    assert.equal(nearest('titel', ['title', 'url', 'lang']), 'title');
    assert.equal(nearest('verdct', ['reality', 'verdict']), 'verdict');
    assert.equal(nearest('weather', ['title', 'claim', 'verdict']), undefined);
  });
});
