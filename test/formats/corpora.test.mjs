// The readers on real data, counted. The data stand beside the project; without them these tests are skipped.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { propagandaDiary } from '../helpers/propaganda-diary.mjs';
import { corpus, corpusPath, openReader, skip } from './reader.mjs';

const BASE = 'https://publisher.example/checks/';
const table = [];
let reader;

/** Reads documents in the page: for each its cases, warnings and error. */
const parse = (documents, baseUrl = BASE) =>
  reader.run(
    ({ parseCases }, { documents, baseUrl }) =>
      documents.map((document) => {
        const result = parseCases(document, { baseUrl });
        return {
          cases: result.ok ? result.value.cases : [],
          warnings: (result.ok ? result.warnings : result.error.warnings) ?? [],
          error: result.ok ? undefined : result.error.kind,
        };
      }),
    { documents, baseUrl },
  );

const countBy = (values) =>
  Object.entries(Object.groupBy(values, (value) => value))
    .map(([value, all]) => `${value} ${all.length}`)
    .join(', ');

/** A row of the table that is printed at the end. */
function count(name, results) {
  const warnings = results.flatMap((result) => result.warnings.map(({ kind }) => kind));
  const dropped = ['refused', 'duplicate'];
  table.push({
    corpus: name,
    documents: results.length,
    cases: results.reduce((sum, { cases }) => sum + cases.length, 0),
    'not read': countBy(results.flatMap(({ error }) => error ?? [])),
    dropped: countBy(warnings.filter((kind) => dropped.includes(kind))),
    warnings: countBy(warnings.filter((kind) => !dropped.includes(kind))),
  });
}

// Stripping of its own, so that it shares no fault with the readers.
const ENTITIES = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
};
const withoutMarkup = (html) =>
  html
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) =>
      name ? (ENTITIES[name] ?? entity) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    );
const letters = (text) => (text.normalize('NFC').match(/\p{L}/gu) ?? []).join('');
const plain = (node) =>
  typeof node === 'string' ? node : (node.children ?? node.items?.flat() ?? node ?? []).map(plain).join('');

/** Fails when a letter of a text, its mark-up aside, is not in a rich text. */
function nothingLost(given, tree, what) {
  assert.equal(letters(plain(tree ?? [])), letters(withoutMarkup(given)), what);
}

/** The rows of a CSV file by the names in its first line. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') rows.push([]);
  }
  const [names, ...records] = rows.filter((row) => row.length > 1);
  return records.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

describe('real data', { skip }, () => {
  before(async () => {
    reader = await openReader();
  });
  after(async () => {
    await reader?.close();
    console.table(table);
  });

  it('ClaimReview: 20 of 20 blocks with a review give a case, 0 of 20 others', async () => {
    const blocks = readdirSync(corpusPath('claimreview')).map((name) => {
      const text = readFileSync(corpusPath(`claimreview/${name}`), 'utf8');
      const isJson = !text.startsWith('{\\');
      return { name, has: name.includes('-CR'), document: isJson ? JSON.parse(text) : text };
    });
    const results = await parse(blocks.map(({ document }) => document));
    for (const has of [true, false]) {
      count(
        `claimreview/ ${has ? 'with a review' : 'others'}`,
        results.filter((_, index) => blocks[index].has === has),
      );
    }
    assert.equal(blocks.length, 40);
    for (const [index, { name, has, document }] of blocks.entries()) {
      const { cases, error } = results[index];
      assert.equal(cases.length, has ? 1 : 0, name);
      if (!has) {
        assert.equal(error, 'format', name);
        continue;
      }
      const review = [document].flat()[0]['@graph']?.[0] ?? [document].flat()[0];
      const [entry] = cases;
      nothingLost([review.claimReviewed].flat().join(' '), entry.claim.text, name);
      const reality = review.reviewBody ?? review.description;
      if (reality) nothingLost(reality, entry.reality, name);
      const words = review.reviewRating.alternateName;
      assert.equal(entry.verdict.label, words.trim().replaceAll('_', ' '), name);
      assert.ok(entry.publisher.name, name);
    }
  });

  it('Google Fact Check Tools: 600 of 600 claims, duplicates merged', async () => {
    for (const [file, cases] of [
      ['claims-ar-600', 600],
      ['claims-ar-duplicates-400', undefined],
      ['response-with-next-page', 10],
    ]) {
      const document = JSON.parse(await corpus(`google-fact-check-tools/${file}.json`));
      const rows = document.claims ?? document;
      const distinct = new Map(
        rows.map((row) => [JSON.stringify([row.text, row.claimReview.map(({ url }) => url)]), row]),
      );
      const [result] = await parse([document]);
      count(`google-fact-check-tools/ ${file}`, [result]);
      assert.equal(result.cases.length, cases ?? distinct.size);
      assert.equal(result.warnings.filter(({ kind }) => kind === 'duplicate').length, rows.length - distinct.size);
      for (const [index, row] of [...distinct.values()].entries()) {
        const entry = result.cases[index];
        const reviews = entry.reviews ?? [entry];
        nothingLost(row.text, entry.claim.text, row.text);
        assert.equal(reviews.length, row.claimReview.length);
        for (const [at, { textualRating }] of row.claimReview.entries()) {
          assert.equal(letters(reviews[at].verdict.label), letters(textualRating));
        }
      }
    }
  });

  it('EUvsDisinfo’s former API: 7,014 claims in one document, each reference resolved that can be', async () => {
    const csv = async (name) => parseCsv(await corpus(`hydra/${name}.csv`));
    const [claims, texts] = await Promise.all(
      ['claims', 'claim_reviews-claimReviewed-text-7014'].map(async (name) =>
        JSON.parse(await corpus(`hydra/${name}.json`)),
      ),
    );
    const parts = await Promise.all(
      ['all_news_articles', 'all_organisations', 'all_countries', 'all_languages', 'all_keywords'].map(csv),
    );
    const distinct = [...new Map(claims.map((claim) => [claim['@id'], claim])).values()];
    // The archive has lost which text belongs to which claim, and all of the disproofs.
    const reviews = distinct.map((claim, index) => ({
      '@id': claim.claimReview,
      '@type': 'http://schema.org/ClaimReview',
      claimReviewed: texts[index].claim,
      text: `<p>What is known about claim ${String(index)}.</p>`,
      itemReviewed: claim['@id'],
    }));
    const document = {
      '@context': '/contexts/ClaimReview',
      '@id': '/claim_reviews',
      '@type': 'hydra:Collection',
      'hydra:member': [...reviews, ...claims, ...parts.flat()],
      'hydra:totalItems': reviews.length,
    };
    const [result] = await parse([document], 'https://api.example/claim_reviews?page=1');
    count('hydra/ joined', [result]);
    assert.equal(result.cases.length, 7014);

    const byId = new Map(parts.flat().map((part) => [part['@id'], part]));
    const given = (value) => (value === 'NA' || value === '' ? undefined : value);
    const name = (id) => byId.get(given(id))?.name;
    let resolved = 0;
    for (const [index, claim] of distinct.entries()) {
      const entry = result.cases[index];
      nothingLost(texts[index].claim, entry.claim.text, claim['@id']);
      nothingLost(reviews[index].text, entry.reality, claim['@id']);
      assert.equal(entry.id, claim.claimReview);
      assert.equal(entry.claim.date?.slice(0, 10), claim.datePublished.slice(0, 10));
      const works = [...new Set([claim.firstAppearance, ...claim.appearances])]
        .map((id) => byId.get(id))
        .filter(Boolean);
      assert.deepEqual(
        (entry.appearances ?? []).map(({ outlet, country, archiveUrl }) => [outlet, country, Boolean(archiveUrl)]),
        works.map(({ author, webArchiveUrl }) => [
          name(author)?.replace(/\s+/g, ' ').trim(),
          name(byId.get(author)?.location),
          // Some have a remark behind the address.
          Boolean(given(webArchiveUrl) && !webArchiveUrl.trim().includes(' ')),
        ]),
        claim['@id'],
      );
      for (const [at, work] of works.entries()) {
        const { url, lang } = entry.appearances[at];
        assert.ok(url || work.url.includes(' '), work.url);
        assert.equal(Boolean(lang), Boolean(given(work.inLanguage)), work.inLanguage);
      }
      // A keyword with a comma in its name counts as two, and two of the same name as one.
      assert.deepEqual(
        new Set(entry.keywords),
        new Set(claim.keywords.flatMap((id) => name(id).split(/\s*,\s*/)).map((word) => word.trim())),
      );
      assert.deepEqual(new Set(entry.countries), new Set(claim.contentLocations.map((id) => name(id))));
      resolved += works.length + claim.keywords.length + claim.contentLocations.length + 1;
    }
    const lost = result.warnings.filter(({ kind }) => kind === 'reference').map(({ path }) => path);
    const known = new Set([
      ...byId.keys(),
      ...claims.map((claim) => claim['@id']),
      ...reviews.map((review) => review['@id']),
    ]);
    assert.deepEqual(
      lost.filter((path) => known.has(path)),
      [],
    );
    console.log(
      `hydra: ${String(resolved)} references resolved, ${String(lost.length)} to what the archive lost: ${countBy(lost.map((path) => path.split('/')[1]))}`,
    );
  });

  it('EUvsDisinfo: 500 cases, mapped to our JSON', async () => {
    const rows = JSON.parse(await corpus('euvsdisinfo/cases-500.json'));
    const cases = rows.map((row) => ({
      url: row.case_url,
      title: row.title,
      claim: { text: row.summary, date: row.first_seen },
      reality: row.disproof.join('\n\n'),
      keywords: row.keywords,
      languages: row.languages,
      countries: row.countries,
      appearances: row.outlets.map((outlet) => ({ outlet })),
    }));
    const [result] = await parse([
      { cases, publisher: { name: 'EUvsDisinfo', url: 'https://euvsdisinfo.eu/' }, lang: 'en' },
    ]);
    count('euvsdisinfo/ mapped', [result]);
    assert.equal(result.cases.length, 500);
    for (const [index, row] of rows.entries()) {
      const entry = result.cases[index];
      assert.equal(entry.title, row.title.trim(), row.case_url);
      // Plain text: a tag in it is text.
      assert.equal(letters(plain(entry.claim?.text ?? [])), letters(row.summary), row.case_url);
      assert.equal(letters(plain(entry.reality ?? [])), letters(row.disproof.join('')), row.case_url);
      assert.equal(entry.publisher.name, 'EUvsDisinfo');
    }
  });

  for (const [file, lang] of [
    ['dataEng', 'en'],
    ['dataUkr', 'uk'],
  ]) {
    it(`Propaganda Diary (${lang}): 611 cases in 13 narratives, mapped to our JSON`, async () => {
      const { all, rows, claimOf, document } = await propagandaDiary(file, lang);
      const [result] = await parse([document]);
      count(`propaganda-diary/ ${file}`, [result]);
      assert.equal(result.cases.length, 611);
      assert.equal(new Set(result.cases.map(({ narrative }) => narrative.name)).size, 13);
      assert.equal(result.warnings.filter(({ kind }) => kind === 'refused').length, all.length - 611);
      for (const [index, row] of rows.entries()) {
        assert.equal(
          letters(plain(result.cases[index].claim.text ?? [])),
          letters(claimOf(row)),
          `claim ${String(index)}`,
        );
        nothingLost(row.Debunking, result.cases[index].reality, `reality ${String(index)}`);
      }
    });
  }
});

/** The tone that X-Fact's English gloss of a label means. */
const TONES = [
  ['none', /^other|no verdict|watching|complete$|in process|^incomplete/],
  ['mixed', /^true, but|half|partly|partially|^mix$|contradict|debatable/],
  ['unproven', /unverif|uncheck|unsust|untenable|too early|maybe true/],
  ['misleading', /mislead|manipul|misplaced|exagger|distort|inaccur|underest|deceptive|impostor/i],
  ['false', /false|fake|fabricat|untrue|misconception|short legs/],
  ['true', /true/],
];

describe('verdict words', { skip }, () => {
  before(async () => {
    reader = await openReader();
  });
  after(async () => {
    await reader?.close();
  });

  it('give the tone of their gloss, or none', async () => {
    const labels = readdirSync(corpusPath('verdict-labels')).flatMap((name) =>
      readFileSync(corpusPath(`verdict-labels/${name}`), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([label, gloss]) => label && gloss)
        .map(([label, gloss]) => {
          const tone = TONES.find(([, words]) => words.test(gloss.trim()))?.[0];
          assert.ok(tone, gloss);
          return { label, tone };
        }),
    );
    const read = await reader.run(
      ({ verdictTone }, labels) => labels.map(verdictTone),
      labels.map(({ label }) => label),
    );
    const rows = {};
    const precision = {};
    for (const [what, part] of [
      ['words', ({ label }) => label.length <= 40],
      ['sentences', ({ label }) => label.length > 40],
    ]) {
      for (const [tone] of TONES) {
        const meant = labels.map((label, index) => [
          part(label) && label.tone === tone,
          part(label) && read[index] === tone,
        ]);
        const both = meant.filter(([is, said]) => is && said).length;
        const is = meant.filter(([is]) => is).length;
        const said = meant.filter(([, said]) => said).length;
        const percent = (of) => (of ? `${((100 * both) / of).toFixed(0)} %` : '–');
        rows[`${tone}, ${what}`] = {
          labels: is,
          read: said,
          right: both,
          precision: percent(said),
          recall: percent(is),
        };
        precision[`${tone}, ${what}`] = both / said;
      }
    }
    console.log(`${String(labels.length)} labels of verdict-labels/`);
    console.table(rows);
    // A false or true that the publisher did not say would be the worst.
    for (const tone of ['false', 'true']) {
      for (const what of ['words', 'sentences']) assert.equal(precision[`${tone}, ${what}`], 1, `${tone}, ${what}`);
    }
    assert.ok(precision['misleading, words'] >= 0.85);
    assert.ok(precision['mixed, words'] >= 0.9);
    assert.ok(precision['unproven, words'] >= 0.95);
  });

  it('of Google’s Arabic claims are known for the most', async () => {
    const claims = JSON.parse(await corpus('google-fact-check-tools/claims-ar-600.json'));
    const labels = claims.flatMap(({ claimReview }) => claimReview.map(({ textualRating }) => textualRating));
    const tones = await reader.run(({ verdictTone }, labels) => labels.map(verdictTone), labels);
    console.log(`${String(labels.length)} labels of google-fact-check-tools/: ${countBy(tones)}`);
    assert.ok(tones.filter((tone) => tone === 'none').length < 20);
    const judged = {
      'غير صحيح': 'false',
      صحيح: 'true',
      'صحيح جزئياً': 'mixed',
      مضلل: 'misleading',
      'غير مثبت': 'unproven',
      'مش حقيقي': 'false',
    };
    for (const [index, label] of labels.entries()) if (judged[label]) assert.equal(tones[index], judged[label], label);
  });
});

describe('hostile files', { skip }, () => {
  before(async () => {
    reader = await openReader();
  });
  after(async () => {
    await reader?.close();
  });

  it('JSONTestSuite: a typed error for each file, never an exception', async () => {
    const names = readdirSync(corpusPath('hostile/json-test-suite'));
    const files = names.map((name) =>
      readFileSync(join(corpusPath('hostile/json-test-suite'), name)).toString('base64'),
    );
    const results = [];
    for (const file of files) {
      const start = await reader.cpuTime();
      const kind = await reader.run(async ({ loadDocument, parseCases }, file) => {
        const bytes = await (await fetch(`data:;base64,${file}`)).arrayBuffer();
        const document = await loadDocument('https://x.example/', { fetcher: async () => new Response(bytes) });
        const result = document.ok ? parseCases(document.value) : document;
        return result.ok ? 'case' : result.error.kind;
      }, file);
      results.push({ kind, time: (await reader.cpuTime()) - start });
    }
    const slowest = results.reduce((most, { time }, index) => (time > results[most].time ? index : most), 0);
    console.log(
      `JSONTestSuite: ${String(names.length)} files: ${countBy(results.map(({ kind }) => kind))}; slowest ${names[slowest]} ${results[slowest].time.toFixed(1)} ms of the processor`,
    );
    for (const [index, name] of names.entries()) {
      const allowed = { y: ['format', 'empty', 'case'], n: ['not-json', 'empty'], i: ['format', 'empty', 'not-json'] }[
        name[0]
      ];
      assert.ok(allowed.includes(results[index].kind), `${name}: ${results[index].kind}`);
      assert.ok(results[index].time < 200, name);
    }
  });

  it('HTML of DOMPurify: allowed text and links only, the words stay', async () => {
    const payloads = JSON.parse(await corpus('hostile/html-dompurify-expect.json')).map(({ payload }) => payload);
    const results = await reader.run(async ({ parseCases }, payloads) => {
      const results = payloads.map((html) =>
        parseCases({ title: `x ${html}`, claim: { text: { html } }, reality: { html: `<p>before</p>${html}` } }),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { results, requests: performance.getEntriesByType('resource').map(({ name }) => name) };
    }, payloads);
    const nodes = new Set();
    const visit = (node) => {
      if (typeof node === 'string') return;
      nodes.add(node.type);
      if (node.type === 'link') assert.match(node.href, /^(?:https?:\/\/|mailto:)/);
      for (const child of node.children ?? node.items.flat()) visit(child);
    };
    for (const [index, result] of results.results.entries()) {
      assert.ok(result.ok, payloads[index]);
      const [{ claim, reality }] = result.value.cases;
      for (const block of [...(claim?.text ?? []), ...reality]) visit(block);
      assert.ok(plain(reality).startsWith('before'), payloads[index]);
    }
    assert.deepEqual(
      [...nodes].filter((type) => !['paragraph', 'list', 'quote', 'link', 'strong', 'emphasis'].includes(type)),
      [],
    );
    assert.deepEqual(
      results.requests.filter((url) => !url.startsWith(reader.origin)),
      [],
    );
    console.log(`DOMPurify: ${String(payloads.length)} payloads, node types ${[...nodes].join(', ')}`);
  });

  it('addresses of braintree/sanitize-url: http, https, mailto or none', async () => {
    const rows = JSON.parse(await corpus('hostile/urls-braintree.json')).filter(
      ({ input }) => typeof input === 'string',
    );
    const addresses = await reader.run(
      ({ toAddress }, { rows, base }) => rows.map(({ input }) => toAddress(input, base) ?? null),
      { rows, base: BASE },
    );
    for (const [index, address] of addresses.entries()) {
      if (address) assert.match(address, /^(?:https?:\/\/[^/]|mailto:)/, rows[index].input);
      // What is a plain address there is one here.
      if (/^https?:\/\/[\w.:/]+$/.test(rows[index].input)) assert.ok(address, rows[index].input);
    }
    console.log(
      `sanitize-url: ${String(rows.length)} inputs, ${String(addresses.filter(Boolean).length)} may be links`,
    );
  });

  it('naughty strings: in every field of a case', async () => {
    const strings = JSON.parse(await corpus('hostile/naughty-strings.json'));
    const results = await parse(
      strings.map((text) => ({
        title: `x ${text}`,
        url: text,
        lang: text,
        published: text,
        claim: text,
        reality: { html: text },
        sources: [{ url: text }],
      })),
    );
    count('hostile/ naughty strings', results);
    for (const [index, { cases }] of results.entries()) assert.equal(cases.length, 1, strings[index]);
  });
});
