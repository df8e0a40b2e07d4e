// Whatever a case says, its HTML has the elements and attributes that the flavour has, and no others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parse, parseFragment } from 'parse5';
import { renderCase, renderList } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { anyCase, caseOf, HOSTILE_TEXTS } from './arbitrary.mjs';
import { readCase } from './cases.mjs';

const words = (text) => new Set(text.trim().split(/\s+/));
const TEXT = 'article p h2 h3 h4 h5 h6 strong em a ul ol li blockquote div br';
const TEXT_ATTRIBUTES = 'lang dir href hreflang rel data-nosnippet';

/** What each flavour is made of. */
const ALLOWED = {
  article: { elements: words(`${TEXT} section small bdi time`), attributes: words(`${TEXT_ATTRIBUTES} datetime`) },
  email: {
    elements: words(`${TEXT} span table tbody tr td`),
    attributes: words(`${TEXT_ATTRIBUTES} style role align width bgcolor border cellpadding cellspacing`),
  },
  declarative: {
    elements: words(
      `${TEXT} small bdi time debunk-card template style script slot span svg path section footer header details summary button b`,
    ),
    attributes: words(
      `${TEXT_ATTRIBUTES} datetime shadowrootmode type class part tabindex name viewBox aria-hidden aria-label fill-rule d open role heading-level`,
    ),
  },
};

function* elements(node) {
  if (node.tagName) yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) yield* elements(child);
}

const textOf = (node) => {
  if (node.nodeName === '#text') return node.value;
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'script' || node.tagName === 'style') return '';
  return [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].map(textOf).join('');
};

function check(html, { elements: names, attributes }) {
  for (const { tagName, attrs } of elements(parseFragment(html))) {
    assert.ok(names.has(tagName), `<${tagName}> in ${html}`);
    for (const { name, value } of attrs) {
      assert.ok(attributes.has(name), `${name} in ${html}`);
      if (name === 'href') assert.match(value, /^(https?|mailto):/i);
    }
  }
}

describe('the HTML of a case', () => {
  for (const as of Object.keys(ALLOWED)) {
    it(`has no element and no attribute of the case's making: ${as}`, async () => {
      for (const said of HOSTILE_TEXTS) check(await renderCase(caseOf(said), { as }), ALLOWED[as]);
      await fc.assert(
        fc.asyncProperty(anyCase, async (c) => check(await renderCase(c, { as }), ALLOWED[as])),
        { numRuns: 150 },
      );
    });

    it(`shows each text as it is: ${as}`, async () => {
      const flat = (text) => text.replace(/[\s\u200b]+/g, ' ').trim();
      for (const said of HOSTILE_TEXTS) {
        const c = caseOf(said);
        const shown = flat(textOf(parseFragment(await renderCase(c, { as }))));
        assert.ok(shown.includes(flat(c.title)), `${c.title} in ${shown}`);
        assert.ok(shown.includes(flat(c.verdict?.label ?? '')));
        assert.ok(shown.includes(flat(c.narrative?.description ?? '')));
      }
    });
  }

  it('does not link to what may not be linked to, wherever a case comes from', async () => {
    const c = {
      title: 'By hand',
      url: 'javascript:alert(1)',
      verdict: { label: 'False' },
      reality: [{ type: 'paragraph', children: [{ type: 'link', href: 'javascript:alert(1)', children: ['words'] }] }],
      sources: [{ title: 'A source', url: ' javascript:alert(1)', archiveUrl: 'data:text/html,x' }],
    };
    for (const as of ['article', 'email', 'declarative', 'markdown', 'text', 'json-ld', 'oembed']) {
      const text = await renderCase(c, { as });
      assert.doesNotMatch(text, /javascript:|data:text/, as);
      assert.match(text, as === 'json-ld' ? /words/ : /words[^]*A source/, as);
    }
  });

  it('holds nothing from elsewhere in a mail', async () => {
    for (const c of [readCase(fixtures.FULL), readCase(fixtures.ARABIC)]) {
      const html = await renderCase(c, { as: 'email' });
      assert.doesNotMatch(html, /<(img|link|style|script|iframe|svg|video|object)|src=|url\(|class=|@import/i);
      assert.match(html, /^<table [^>]*width="600"/);
    }
    assert.match(await renderCase(readCase(fixtures.ARABIC), { as: 'email' }), /dir="rtl" align="center"/);
  });

  it('is valid', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Written by hand only.
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'off',
        'long-title': 'off',
        // `data-nosnippet=""` and lit's `class="verdict "`.
        'attribute-empty-style': 'off',
        'attribute-boolean-style': 'off',
      },
      elements: ['html5', { 'debunk-card': { flow: true, phrasing: false } }],
    });
    const page = (body) =>
      `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><h1>Page</h1>\n${body}\n</body></html>`;
    // The layout of mails is what HTML has given up.
    const old = ['no-deprecated-attr', 'attribute-allowed-values', 'no-style-tag'];
    for (const [name, input] of Object.entries(fixtures)) {
      const c = readCase(input);
      for (const as of ['article', 'email', 'declarative']) {
        const { results } = await validate.validateString(page(await renderCase(c, { as })));
        const found = results
          .flatMap(({ messages }) => messages)
          .filter(({ ruleId }) => as !== 'email' || !old.includes(ruleId));
        assert.deepEqual(
          found.map(({ ruleId, message, line }) => `${as} ${name}: ${ruleId}: ${message} (${line})`),
          [],
        );
      }
      const { results } = await validate.validateString(page(await renderList([c, c], { as: 'article' })));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        [],
      );
    }
  });

  it('stands in a page as it was written', async () => {
    // parse5 moves and adds what is not where HTML wants it.
    const { serialize } = await import('parse5');
    for (const input of [fixtures.FULL, fixtures.ARABIC, fixtures.RETRACTED]) {
      const html = await renderCase(readCase(input), { as: 'article' });
      const body = parse(`<!doctype html><body>${html}`).childNodes[1].childNodes[1];
      const plain = (text) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&nbsp;', '\u00a0');
      assert.equal(plain(serialize(body)), plain(html));
    }
  });
});
