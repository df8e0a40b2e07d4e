// The flavours that are read as text, by the programs that read them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { renderCase, renderList } from '../../dist/render/index.js';
import * as fixtures from '../elements/fixtures.ts';
import { anyCase, caseOf, HOSTILE_TEXTS } from './arbitrary.mjs';
import { readCase } from './cases.mjs';

const full = readCase(fixtures.FULL);
const arabic = readCase(fixtures.ARABIC);
const retracted = readCase(fixtures.RETRACTED);
const flat = (text) => text.replace(/\s+/g, ' ').trim();

/** Where each part of a case stands in a text; -1 where it is not. */
const order = (text, ...parts) => parts.map((part) => flat(text).indexOf(flat(part)));
const isSorted = (places) => places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));

const VERDICT = 'Pants on fire!';
const CLAIM = 'Soldiers drained the lake in one night.';
const REALITY = 'The lake is full.';

describe('verdict, claim and reality', () => {
  for (const as of ['article', 'email', 'text', 'markdown', 'declarative']) {
    it(`stand in this order: ${as}`, async () => {
      const text = (await renderCase(full, { as })).replaceAll('\\', '').replace(/<style>.*?<\/style>/s, '');
      assert.ok(isSorted(order(text, VERDICT, CLAIM, REALITY)), text);
    });

    it(`say nothing of a retracted claim: ${as}`, async () => {
      const text = (await renderCase(retracted, { as })).replace(/<script.*?<\/script>/s, '');
      assert.deepEqual(order(text, VERDICT, CLAIM, full.title), [-1, -1, -1]);
      assert.match(text, /Retracted[^]*The gauge turned out to be broken/);
    });

    it(`are told in the reader's language: ${as}`, async () => {
      assert.match(await renderCase(full, { as, lang: 'ar' }), /الحقيقة/);
      // Without one, in the case's own.
      assert.match(await renderCase(arabic, { as }), /الحقيقة/);
      assert.match(await renderCase({ ...arabic, lang: 'eo' }, { as }), /The reality/);
    });
  }

  it('come with "Updated" and "Corrected" also where the status alone says so', async () => {
    const said = { updated: 'Updated', corrected: 'Corrected' };
    for (const as of ['article', 'email', 'text', 'markdown', 'declarative']) {
      for (const [status, word] of Object.entries(said)) {
        const plain = { title: 'Storks do not vote' };
        const text = async (c) =>
          (await renderCase(c, { as })).replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '');
        assert.ok(!(await text(plain)).includes(word), as);
        for (const c of [
          { ...plain, status },
          { ...plain, status, corrections: [] },
        ])
          assert.ok((await text(c)).includes(word), `${as}: ${word}`);
      }
    }
  });

  it('are what a reader mode shows, in this order', async () => {
    for (const [c, verdict, claim, reality] of [
      [full, VERDICT, CLAIM, REALITY],
      [arabic, 'مختلق', 'شوهدت طيور اللقلق وهي تصوّت.', 'طيور اللقلق لا تصوّت.'],
    ]) {
      for (const as of ['article', 'declarative']) {
        // With scripts off, and in a page of other things.
        const html = await renderCase(c, { as });
        const page = `<!doctype html><html lang="en"><head><title>Facts</title></head><body><nav><a href="/">Home</a></nav>
          <main>${html}</main><footer>About us</footer></body></html>`;
        const { document } = new JSDOM(page, { url: 'https://facts.example/' }).window;
        const read = new Readability(document, { charThreshold: 50 }).parse();
        const places = [verdict, claim].flatMap((part) => order(read.textContent, part));
        assert.ok(isSorted([...places, flat(read.textContent).lastIndexOf(flat(reality))]), read.textContent);
      }
    }
  });

  it('keep the claim out of search snippets', async () => {
    const { window } = new JSDOM(await renderCase(full, { as: 'article' }));
    const claim = window.document.querySelector('[data-nosnippet]');
    // https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag: on span, div and section alone.
    assert.equal(claim.localName, 'section');
    assert.ok(claim.textContent.includes(CLAIM));
  });

  it('have the language and direction of the case', async () => {
    const { window } = new JSDOM(await renderCase(arabic, { as: 'article', lang: 'en' }));
    const { document } = window;
    const article = document.querySelector('article');
    assert.deepEqual([article.lang, article.dir], ['en', 'ltr']);
    const claim = document.querySelector('[data-nosnippet]');
    assert.deepEqual([claim.lang, claim.dir], ['ar', 'rtl']);
  });

  it('lead to archived copies, and never to the originals', async () => {
    for (const as of ['article', 'email']) {
      const { window } = new JSDOM(await renderCase(full, { as }));
      const links = Array.from(window.document.querySelectorAll('a'), ({ href }) => href);
      assert.ok(links.includes('https://archive.example/radio'));
      assert.ok(!links.includes('https://radio.example/lake'));
      const text = window.document.body.textContent.replaceAll('\u200b', '');
      assert.ok(text.includes('https://radio.example/lake'));
    }
  });

  it('stand under headings of the level that is asked for', async () => {
    const levels = async (headingLevel, as = 'article') => {
      const { window } = new JSDOM(await renderCase(full, { as, headingLevel }));
      return [
        ...new Set(Array.from(window.document.querySelectorAll('h1,h2,h3,h4,h5,h6'), ({ localName }) => localName)),
      ];
    };
    assert.deepEqual(await levels(), ['h2', 'h3']);
    assert.deepEqual(await levels(4), ['h4', 'h5']);
    assert.deepEqual(await levels(9), ['h6']);
    assert.deepEqual(await levels(1), ['h1', 'h2']);
    assert.deepEqual(await levels(3, 'email'), ['h3', 'h4']);
  });
});

describe('markdown', () => {
  // With HTML and bare links on: whatever could become mark-up does.
  const reader = new MarkdownIt({ html: true, linkify: true });
  const { document } = new JSDOM('').window;
  const parse = (markdown) => {
    const template = document.createElement('div');
    template.innerHTML = reader.render(markdown);
    return template;
  };
  const TAGS = new Set('p h2 h3 strong em a ul ol li blockquote br'.split(' '));

  it('is read as the article is', async () => {
    const shown = parse(await renderCase(full, { as: 'markdown' }));
    const article = new JSDOM(await renderCase(full, { as: 'article' })).window.document;
    assert.equal(flat(shown.textContent), flat(article.body.textContent));
    const links = (root) => Array.from(root.querySelectorAll('a'), (link) => link.href);
    assert.deepEqual(links(shown), links(article));
    const headings = (root) =>
      Array.from(root.querySelectorAll('h2, h3'), ({ localName, textContent }) => localName + textContent);
    assert.deepEqual(headings(shown), headings(article));
  });

  it('keeps every text a text', async () => {
    for (const said of HOSTILE_TEXTS) {
      const c = caseOf(said);
      const shown = parse(await renderCase(c, { as: 'markdown' }));
      for (const { localName } of shown.querySelectorAll('*'))
        assert.ok(TAGS.has(localName), `<${localName}> of ${said}`);
      for (const { href } of shown.querySelectorAll('a')) assert.equal(href, 'https://facts.example/');
      assert.equal(shown.querySelectorAll('h2').length, 1, said);
      // A character that nothing shows may be replaced.
      const words = (text) => text.replace(/[\0\s]+/g, ' ').trim();
      assert.ok(words(shown.textContent).includes(words(c.title)), `${c.title} in ${shown.innerHTML}`);
    }
  });

  it('has no mark-up but its own in any case', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (c) => {
        const shown = parse(await renderCase(c, { as: 'markdown' }));
        for (const { localName } of shown.querySelectorAll('*')) assert.ok(TAGS.has(localName), localName);
        const article = parseFragment(await renderCase(c, { as: 'article' }));
        const count = (node, name) =>
          (node.childNodes ?? []).reduce((sum, child) => sum + count(child, name), node.nodeName === name ? 1 : 0);
        assert.ok(shown.querySelectorAll('a').length <= count(article, 'a'));
        assert.equal(shown.querySelectorAll('h2, h3').length, count(article, 'h2') + count(article, 'h3'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list of cases', () => {
  const storks = readCase(fixtures.SHORT);
  const collection = { cases: [full, storks, retracted], narratives: [] };

  it('names each with its verdict before it, and links to it', async () => {
    const { window } = new JSDOM(await renderList(collection, { as: 'article', headingLevel: 3 }));
    const items = [...window.document.querySelectorAll('ul > li > article')];
    assert.equal(items.length, 3);
    for (const [index, c] of [full, storks].entries()) {
      assert.ok(isSorted(order(items[index].textContent, c.verdict.label, c.title)));
      const { label } = c.verdict;
      assert.equal(
        items[index].querySelector('h3').textContent,
        `${label}${label.endsWith('!') ? '' : ':'} ${c.title}`,
      );
      assert.ok(items[index].querySelector(`a[href="${c.url}"]`));
    }
    assert.match(flat(items[2].textContent), /^Retracted Facts Example/);
  });

  it('is the same as text and as Markdown, from cases too', async () => {
    for (const as of ['text', 'markdown']) {
      const list = await renderList(collection, { as });
      assert.equal(list, await renderList(collection.cases, { as }));
      assert.ok(
        isSorted(order(list.replaceAll('\\', ''), VERDICT, full.title, 'Made up', storks.title, 'Retracted')),
        list,
      );
    }
  });

  it('says the claim where there is no headline, after its verdict', async () => {
    const list = await renderList([{ ...storks, title: undefined }], { as: 'text' });
    assert.ok(isSorted(order(list, 'Made up', 'Storks were seen to vote.')), list);
  });

  it('may be empty', async () => {
    assert.equal(await renderList([], { as: 'text' }), '');
  });
});

describe('oembed', () => {
  const render = async (options) => JSON.parse(await renderCase(full, { as: 'oembed', ...options }));

  it('has what oEmbed 1.0 asks of the type rich', async () => {
    const { html, width, height, ...rest } = await render();
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'Pants on fire! No, the lake was not drained by night',
      provider_name: 'Facts Example',
      provider_url: 'https://facts.example/',
      cache_age: 3600,
    });
    assert.equal(html, await renderCase(full, { as: 'article' }));
    assert.equal(width, 600);
    assert.ok(Number.isInteger(height) && height > 300 && height < 3000);
  });

  it('keeps to the width and height that are asked for', async () => {
    const { width, height } = await render({ maxWidth: 320, maxHeight: 400 });
    assert.deepEqual([width, height], [320, 400]);
  });

  it('embeds the element with its fallback where there is a script, a frame where there is one', async () => {
    const script = { script: 'https://cdn.example/debunk.js', integrity: 'sha384-abc' };
    const element = new JSDOM((await render({ src: 'https://facts.example/lake.json', ...script })).html).window
      .document;
    const card = element.querySelector('debunk-card');
    assert.equal(card.getAttribute('src'), 'https://facts.example/lake.json');
    assert.ok(isSorted(order(card.textContent, VERDICT, CLAIM, REALITY)));
    const loader = element.querySelector('script');
    assert.deepEqual(
      [loader.src, loader.type, loader.getAttribute('integrity'), loader.crossOrigin],
      [script.script, 'module', 'sha384-abc', 'anonymous'],
    );
    const framed = await render({ frame: 'https://facts.example/lake/frame.html?a=1&b="' });
    const frame = new JSDOM(framed.html).window.document.querySelector('iframe');
    assert.equal(frame.src, 'https://facts.example/lake/frame.html?a=1&b=%22');
    assert.equal(frame.title, framed.title);
    assert.equal(frame.getAttribute('sandbox'), 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    assert.deepEqual([frame.width, frame.height], [String(framed.width), String(framed.height)]);
  });
});
