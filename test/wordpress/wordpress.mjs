// Every form of a snippet, posted into a real WordPress by who may write HTML and who may not, as a reader sees it.
// Run by `npm run test:wordpress`; `npm test` runs it in CI.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { CASE, debunk, workFolder } from '../cli/command.mjs';
import { AFTER, BEFORE, outcome, outcomes, readmeSnippet } from '../helpers/pasted.mjs';
import { serve } from '../helpers/serve.mjs';
import { logIn, WAYS } from './editors.mjs';
import { openWordPress } from './site.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { stdout: help } = await debunk(['embed', '--help']);
const EXPECTED = outcomes(help);
// README's snippet is of the same form.
EXPECTED.README = EXPECTED.line;

const paragraph = (text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const EDITORS = {
  block: (form, snippet) => [paragraph(BEFORE), inBlock(form, snippet), paragraph(AFTER)].join('\n\n'),
  classic: (form, snippet) => [BEFORE, snippet, AFTER].join('\n\n'),
};

/** A snippet in the block that takes it. */
function inBlock(form, snippet) {
  if (form === 'wordpress') return `<!-- wp:shortcode -->\n${snippet}\n<!-- /wp:shortcode -->`;
  if (form !== 'address') return `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`;
  const embed = `<div class="wp-block-embed__wrapper">\n${snippet}\n</div>`;
  return `<!-- wp:embed {"url":"${snippet}"} -->\n<figure class="wp-block-embed">${embed}</figure>\n<!-- /wp:embed -->`;
}

/** What the site of the cases was asked for. */
const asked = [];
const EVIL = `<article onclick="boo()"><h2><strong>False:</strong> x</h2><script>boo()</script>
<p style="position: fixed"><a href="javascript:boo()">l</a><img src="x" onerror="boo()"><iframe srcdoc="y"></iframe></p></article>`;
const pages = new Proxy({ '/cases/evil.frame.html': EVIL }, { get: (known, path) => (asked.push(path), known[path]) });

let folder, cases, wordpress, browser, snippets;
before(async () => {
  folder = workFolder({ 'case.json': CASE });
  cases = await serve(join(folder.path, 'site'), pages);
  const built = await debunk(['build', 'case.json', '--out', 'site', '--url', `${cases.origin}/`], {
    cwd: folder.path,
  });
  assert.equal(built.code, 0, built.stderr);
  const script = `${cases.origin}/debunk-${version}/debunk.js`;
  const printed = await debunk(['embed', `${cases.origin}/cases/moon-cheese.json`, '--script', script, '--json']);
  assert.equal(printed.code, 0, printed.stderr);
  snippets = JSON.parse(printed.stdout);
  snippets.README = readmeSnippet(snippets);
  wordpress = await openWordPress(cases.origin);
  wordpress.php('plugin.php', '', [join(process.cwd(), 'dist/wordpress/debunk-widgets.zip')]);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await wordpress?.close();
  await cases?.close();
  folder?.remove();
});

/** Opens an address in a window of its own. */
async function look(address, see) {
  const page = await browser.newPage({ type: 'window' });
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await see(page);
  } finally {
    await page.close();
  }
}

describe('debunk embed --help is right about WordPress', { concurrency: 3 }, () => {
  const cells = Object.entries(EXPECTED).flatMap(([form, places]) =>
    Object.entries(places)
      .filter(([place]) => place.includes(', '))
      .map(([place, expected]) => [form, ...place.split(', '), expected]),
  );
  let addresses;
  before(() => {
    addresses = wordpress.publish(
      cells.map(([form, editor, user]) => ({ user, content: EDITORS[editor](form, snippets[form]) })),
    );
  });

  for (const [at, [form, editor, user, expected]] of cells.entries()) {
    it(`${form}, ${editor} editor, ${user}: ${expected}`, async () => {
      const got = await look(addresses[at], outcome);
      if (expected === '-') assert.match(got, /^wrong/);
      else assert.equal(got, expected);
    });
  }
});

describe('a frame in WordPress', () => {
  it('has links that lead out of it', async () => {
    const [address] = wordpress.publish([{ user: 'author', content: EDITORS.block('address', snippets.address) }]);
    await look(address, async (tab) => {
      assert.equal(await outcome(tab), 'frame');
      const frame = await (await tab.$('iframe')).contentFrame();
      const [link] = await frame.$$('pierce/a[href]');
      await Promise.all([tab.waitForNavigation(), link.click()]);
      assert.equal(tab.url(), snippets.address);
    });
  });
});

// One after the other: there is one clipboard.
describe('as editors do it', () => {
  const [paste, block, visual, text] = Object.keys(WAYS);
  const windows = {};
  for (const [user, way, form, expected] of [
    ['author', block, 'address', 'card'],
    ['author', paste, 'wordpress', 'card'],
    ['author', paste, 'address', 'frame'],
    ['author', paste, 'iframe', 'frame'],
    ['author', visual, 'address', 'frame'],
    ['admin', text, 'line', 'card'],
  ]) {
    it(`${form} by ${way}, ${user}: ${expected}`, async () => {
      const page = (windows[user] ??= await logIn(browser, wordpress.origin, user));
      await page.bringToFront();
      const address = await WAYS[way](snippets[form])(page, wordpress.origin, BEFORE, AFTER);
      assert.equal(await look(address, outcome), expected);
    });
  }
});

describe('the plugin', () => {
  const page = () => `${cases.origin}/cases/moon-cheese.html`;
  const block = (src, more = '') =>
    `<!-- wp:debunk-widgets/card {"src":"${src}"${more}} -->\n<p><a href="${src}">Fact-check: x</a></p>\n<!-- /wp:debunk-widgets/card -->`;
  const around = (content) => [paragraph(BEFORE), content, paragraph(AFTER)].join('\n\n');
  const publish = (content, user = 'author') => wordpress.publish([{ user, content }])[0];
  const html = async (address) => (await fetch(address)).text();

  it('shows a block of an author as it was set, and the case without any script', async () => {
    const address = publish(around(block(page(), ',"variant":"compact","order":"fact-first"')));
    await look(address, async (tab) => {
      assert.equal(await outcome(tab), 'card');
      const shown = await tab.$eval('debunk-card', ({ variant, order }) => [variant, order]);
      assert.deepEqual(shown, ['compact', 'fact-first']);
      await tab.setJavaScriptEnabled(false);
      await tab.reload();
      const text = await tab.$eval('.entry-content', (content) => content.innerText);
      const places = [BEFORE, 'False', CASE.claim.text, CASE.reality, AFTER].map((part) => text.indexOf(part));
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
      assert.ok(places[0] >= 0, text);
    });
  });

  it('puts its script, with the digest, on pages that have a card, and on no other', async () => {
    const digest = createHash('sha384').update(readFileSync('dist/debunk.js')).digest('base64');
    const tags = (text) => [...text.matchAll(/<script[^>]*debunk\.js[^>]*>/g)].map(([tag]) => tag);
    const [tag, ...others] = tags(await html(publish(around(block(page()) + block(page())))));
    assert.deepEqual(others, []);
    assert.match(tag, /type="module" crossorigin="anonymous"/);
    assert.ok(tag.includes(`integrity="sha384-${digest}"`), tag);
    assert.match(tag, / src=.http:[^?]*\/wp-content\/plugins\/[^?]*\/debunk\.js['"]/);
    assert.deepEqual(tags(await html(publish(paragraph('No card.')))), []);
  });

  it('makes cards of addresses of the sites that it is told of', async () => {
    const address = publish([BEFORE, page().replace('localhost', '127.0.0.1'), AFTER].join('\n\n'));
    assert.equal(await look(address, outcome), 'card');
  });

  it('fetches a case once', async () => {
    const address = publish(around(block(page().replace('moon-cheese', 'once'))));
    asked.length = 0;
    await html(address);
    assert.deepEqual([...new Set(asked)], ['/cases/once.frame.html']);
    asked.length = 0;
    await html(address);
    assert.deepEqual(asked, []);
  });

  it('shows a neutral link where the case cannot be had', async () => {
    const gone = page().replace('moon-cheese', 'the-moon-is-cheese');
    await look(publish(around(block(gone))), async (tab) => {
      assert.match(
        await tab.$eval('.entry-content', (content) => content.innerText),
        /begins\.\s+Fact-check by localhost\s+The/,
      );
      assert.equal(await tab.$eval('.entry-content a', (link) => link.href), gone);
    });
  });

  it('takes from the site of a case only what a case consists of', async () => {
    const text = await html(publish(around(block(page().replace('moon-cheese', 'evil')))));
    const [card] = /<debunk-card[^]*<\/debunk-card>/.exec(text);
    assert.match(
      card,
      /<article><h2><strong>False:<\/strong> x<\/h2>boo\(\)\s*<p><a href="boo\(\)">l<\/a><\/p><\/article>/,
    );
  });

  it('keeps the text that two shortcodes happen to enclose', async () => {
    const shortcode = snippets.wordpress;
    const address = publish([shortcode, BEFORE, `${shortcode}${AFTER}[/debunk_card]`].join('\n\n'));
    await look(address, async (tab) => {
      const text = await tab.$eval('.entry-content', (content) => content.innerText);
      assert.ok(text.includes(BEFORE) && text.includes(AFTER), text);
      assert.equal(await tab.$$eval('debunk-card', (cards) => cards.length), 2);
    });
  });

  it('gives feeds the case as plain HTML', async () => {
    publish(around(block(page())));
    const feed = await html(`${wordpress.origin}/?feed=rss2`);
    const [, newest] = /<content:encoded>([^]*?)<\/content:encoded>/.exec(feed);
    assert.match(newest, /<article[^]*<strong>[^]*False[^]*The Moon is made of cheese[^]*<\/article>/);
    assert.doesNotMatch(newest, /<debunk-card|<script/);
  });

  it('makes PHP complain of nothing', () => assert.deepEqual(wordpress.faultsIn('debunk-widgets'), []));

  it('leaves links where it was', async () => {
    const before = ['block', 'shortcode'].map((form) =>
      publish(around(form === 'block' ? block(page()) : snippets.wordpress)),
    );
    wordpress.php('unplug.php');
    for (const address of before) {
      await look(address, async (tab) => {
        const text = await tab.$eval('.entry-content', (content) => content.innerText);
        assert.match(text, /begins\.\s+Fact-check: \S+\s+The article goes on\./);
        assert.match(await tab.$eval('.entry-content a', (link) => link.href), /\/cases\/moon-cheese\./);
      });
    }
  });
});
