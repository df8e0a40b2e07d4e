// In every channel but the live page: nowhere a claim, a claim-title or a narrative's name without its verdict, or the
// label that stands in for it, before it in the same block.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed, parseJsonFeed } from 'feedsmith';
import { parse, parseFragment } from 'parse5';
import { renderCase, renderList } from '../../dist/render/index.js';
import { debunk, workFolder } from '../cli/command.mjs';
import { readCase } from '../render/cases.mjs';
import { casesIn, htmlBlocks, jsonBlocks, LANGUAGES, paragraphs, unlabelled } from './words.mjs';

const html = (text) => htmlBlocks(/<html/i.test(text) ? parse(text) : parseFragment(withoutRoots(text)));

/** A declarative shadow root is as much of the page as any other element. */
const withoutRoots = (text) =>
  text.replace(/<template shadowrootmode="open">/g, '<div>').replaceAll('</template>', '</div>');

const BLOCKS = {
  article: html,
  declarative: (text) => html(text.replace(/<script type="application\/json">.*?<\/script>/s, '')),
  email: html,
  text: paragraphs,
  // From one heading to the next.
  markdown: (text) => text.split(/\n(?=#)/),
  'json-ld': (text) => (text ? jsonBlocks(JSON.parse(text)) : []),
  oembed: (text) => {
    const answer = JSON.parse(text);
    return [answer.title, ...html(answer.html)];
  },
  svg: (text) => {
    const { childNodes } = parseFragment(text);
    const [title] = /<title>(.*?)<\/title>/s.exec(text)?.slice(1) ?? [''];
    const texts = [...text.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, said]) => said);
    assert.ok(childNodes.length);
    return [title, texts.join(' ')];
  },
};

for (const lang of Object.keys(LANGUAGES)) {
  const cases = casesIn(lang);
  const few = cases.slice(0, 7);

  describe(`what is rendered, ${lang}`, () => {
    for (const [as, blocksOf] of Object.entries(BLOCKS)) {
      for (const input of few) {
        const variants = as === 'declarative' ? ['full', 'compact', 'headline'] : [undefined];
        for (const variant of variants) {
          it([as, variant, input.id].filter(Boolean).join(', '), async () => {
            const text = await renderCase(readCase(input), { as, lang, variant });
            assert.deepEqual(unlabelled(blocksOf(text), lang), []);
          });
        }
      }
    }
    for (const as of ['article', 'text', 'markdown']) {
      it(`a list as ${as}`, async () => {
        const text = await renderList(
          few.map((input) => readCase(input)),
          { as, lang },
        );
        const blocks =
          as === 'article' ? html(text) : as === 'text' ? text.split('\n\n---\n\n') : text.split('\n\n---\n\n');
        assert.deepEqual(unlabelled(blocks, lang), []);
      });
    }
  });

  describe(`a built site, ${lang}`, () => {
    let folder;
    before(async () => {
      folder = workFolder({ 'cases.json': { cases } });
      const args = [
        'build',
        'cases.json',
        '--no-png',
        '--out',
        'site',
        '--url',
        `https://facts.example/${lang}/`,
        '--lang',
        lang,
      ];
      const built = await debunk(args, { cwd: folder.path });
      assert.equal(built.code, 0, built.stderr);
    });
    after(() => folder.remove());

    const read = (name) => readFileSync(join(folder.path, 'site', name), 'utf8');
    const found = (names, blocksOf) =>
      names.flatMap((name) => unlabelled(blocksOf(read(name)), lang).map((block) => `${name}: ${block}`));
    const named = (pattern) => globSync(pattern, { cwd: join(folder.path, 'site') }).sort();

    it('pages', () => {
      const pages = named('**/*.html');
      assert.ok(pages.length > cases.length);
      assert.deepEqual(
        found(pages, (text) =>
          html(withoutRoots(text).replace(/<script type="application\/json">.*?<\/script>/gs, '')),
        ),
        [],
      );
    });

    it('RSS feeds', () => {
      const feeds = named('**/*.xml').filter((name) => read(name).includes('<rss'));
      assert.ok(feeds.length);
      assert.deepEqual(
        found(feeds, (text) => {
          const { items } = parseFeed(text).feed;
          assert.ok(items.length);
          return items.flatMap((item) => [item.title, item.description ?? '', ...html(item.content?.encoded ?? '')]);
        }),
        [],
      );
    });

    it('the JSON feed', () => {
      assert.deepEqual(
        found(['feed.json'], (text) =>
          parseJsonFeed(text).items.flatMap((item) => [item.title, item.summary ?? '', ...html(item.content_html)]),
        ),
        [],
      );
    });

    it('oEmbed answers and share cards', () => {
      assert.deepEqual(found(named('cases/*.oembed.json'), BLOCKS.oembed), []);
      assert.deepEqual(found(named('cases/*.svg'), BLOCKS.svg), []);
    });
  });
}
