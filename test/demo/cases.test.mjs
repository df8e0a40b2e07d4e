import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const demo = new URL('../../demo/', import.meta.url);
const read = (path) => readFileSync(new URL(path, demo), 'utf8');
const cases = globSync('cases/*.json', { cwd: fileURLToPath(demo) })
  .filter((path) => path !== 'cases/empty.json')
  .map((path) => [path, JSON.parse(read(path))]);

/** The text of a page or of rich text, with white space as one blank. */
function plain(html) {
  return html
    .replace(/<\/p>|<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const richToPlain = (rich) => plain(typeof rich === 'string' ? rich : rich.html);

/** What the build, the command and the server make. */
const MADE = /^(debunk[\w.-]*\.js|(slow|cut|status|hang|site|archive)\b|(no-script|newsletter)\.html)/;

/** Asserts that an address of the demo's own leads to a file, and to a place in it. */
function assertLeadsSomewhere(address, from) {
  const target = new URL(address, new URL(from, 'http://demo.test/'));
  if (target.host !== 'demo.test') return;
  const path = target.pathname === '/' ? 'index.html' : target.pathname.slice(1);
  if (MADE.test(path) || path === 'cases/no-such-case.json') return;
  assert.ok(existsSync(new URL(path, demo)), `${from} → ${address}`);
  // In JSON a fragment names a case, in HTML an element.
  const place = `"id": "${target.hash.slice(1)}"`;
  if (path.endsWith('.json')) assert.ok(!target.hash || read(path).includes(place), `${from} → ${address}`);
  else if (target.hash) assert.ok(read(path).includes(` id="${target.hash.slice(1)}"`), `${from} → ${address}`);
}

function* addresses(value) {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object') yield* addresses(part);
    else if (/^(url|\w+Url)$/.test(key)) yield part;
  }
}

describe('the demo’s cases', () => {
  let validate;
  before(() => {
    validate = new Ajv({ strict: false, logger: false }).compile(JSON.parse(read('../dist/case.schema.json')));
  });

  it('are there', () => {
    assert.ok(cases.length >= 4);
  });

  for (const [path, one] of cases) {
    it(`${path} fits the schema`, () => {
      assert.ok(validate(one), JSON.stringify(validate.errors, null, 2));
    });

    it(`${path} links to places that exist`, () => {
      for (const address of addresses(one)) assertLeadsSomewhere(address, path);
    });

    if (one.status !== 'retracted') {
      it(`${path} says what its page says`, () => {
        const page = plain(read(one.url.replace('../', '')));
        for (const text of [
          one.title,
          one.verdict.label,
          one.verdict.explanation,
          one.claim.technique,
          one.claim.grainOfTruth,
          richToPlain(one.claim.text),
          richToPlain(one.reality),
          richToPlain(one.background),
          ...one.sources.map((source) => source.title),
          ...(one.corrections ?? []).map((correction) => correction.note),
        ]) {
          assert.ok(page.includes(text), text);
        }
      });
    }
  }
});

describe('the demo’s pages', () => {
  for (const page of globSync('*.html', { cwd: fileURLToPath(demo) })) {
    it(`${page} links to places that exist, and loads nothing from elsewhere`, () => {
      const html = read(page).replaceAll('%OTHER_ORIGIN%', '');
      for (const [, address] of html.matchAll(/\b(?:href|src)="([^"]*)"/g)) assertLeadsSomewhere(address, page);
      for (const [tag] of html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/g)) {
        assert.doesNotMatch(tag, /(?:href|src)="(?:https?:)?\/\//);
      }
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, 'no id twice');
    });
  }
});
