// On pages that Chromium draws, reads out, prints, copies and drags: nowhere a claim, a claim-title or a narrative's name
// without its verdict, or the label that stands in for it, before it in the same block.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveStatic } from '../../tools/serve-static.mjs';
import { debunk, workFolder } from '../cli/command.mjs';
import { listStories, STORYBOOK } from '../helpers/storybook.mjs';
import { document as pageAround, openPages } from '../render/page.mjs';
import { bare, broken, markData, openAll, pdfPages, shows, withoutSpaces } from './seen.mjs';
import { casesIn, LANGUAGES } from './words.mjs';

const WORKERS = 2;

// Stories come in both languages of the interface; their data says these words in either.
const { claim: CLAIM, verdict: VERDICT } = LANGUAGES.en;
const STORY_WORDS = {
  claim: CLAIM,
  labels: [
    VERDICT,
    ...Object.values(LANGUAGES).flatMap(({ labels }) => labels.filter((label) => !/^(False|خطأ)$/.test(label))),
  ],
};

// These show no case, or one that was withdrawn.
const WITHOUT_CASE = /^(Retracted|No JavaScript|Nothing Found)$/;

describe('a check of this file', () => {
  let pages;
  const words = { claim: CLAIM, labels: LANGUAGES.en.labels };
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  const found = async (body, options) => {
    const opened = await pages.open(pageAround(body, { script: '' }), options);
    const said = await broken(opened.page, words);
    const pdf = await pdfPages(await opened.page.pdf({ format: 'A5' }));
    await opened.close();
    return { said, pdf: pagesWithout(pdf, words) };
  };
  const inShadow = (html) => `<div><template shadowrootmode="open">${html}</template></div>`;

  it('passes what has its label first', async () => {
    const { said, pdf } = await found(inShadow(`<article><h2>${VERDICT}: ${CLAIM}</h2><p>${CLAIM}</p></article>`));
    assert.deepEqual(said, []);
    assert.deepEqual(pdf, []);
  });

  it('finds a bare claim, also in a shadow root, and on paper', async () => {
    for (const body of [`<p>${CLAIM}</p>`, inShadow(`<article><p>${CLAIM}, it is ${VERDICT}</p></article>`)]) {
      const { said, pdf } = await found(body);
      assert.match(said.join('\n'), /^seen: /m);
      assert.match(said.join('\n'), /^read out: /m);
      assert.equal(pdf.length, 1);
    }
  });

  it('finds a row that leans on the row before it', async () => {
    const { said } = await found(`<ul><li>${VERDICT}: ${CLAIM}</li><li>${CLAIM} again</li></ul>`);
    assert.deepEqual(said, [`seen: ${CLAIM} again`, `read out: ${CLAIM} again`]);
  });

  it('finds a label that nobody sees, and one that nobody hears', async () => {
    const hidden = 'position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden';
    const unseen = await found(`<h2><span style="${hidden}">${VERDICT}:</span> ${CLAIM}</h2>`);
    assert.deepEqual(unseen.said, [`seen: ${CLAIM}`]);
    const unheard = await found(`<h2><span aria-hidden="true">${VERDICT}:</span> ${CLAIM}</h2>`);
    assert.match(unheard.said.join('\n'), /^name of heading/m);
  });

  it('finds a label that is drawn below its claim, or after it', async () => {
    for (const direction of ['column-reverse', 'row-reverse']) {
      const { said } = await found(
        `<article style="display: flex; flex-direction: ${direction}"><p>${VERDICT}</p><p>${CLAIM}</p></article>`,
      );
      assert.deepEqual(said, [`placed before its label: ${CLAIM}`]);
    }
  });

  it('finds a page of paper that begins with a claim', async () => {
    const { pdf } = await found(`<p>${VERDICT}</p><p style="break-before: page">${CLAIM}</p>`);
    assert.deepEqual(pdf, [`page 2: ${CLAIM}`]);
  });
});

const stories = await listStories();

describe('stories', { concurrency: WORKERS }, () => {
  let server;
  const browsers = [];
  const idlePages = [];

  before(async () => {
    server = await serveStatic(STORYBOOK);
    for (let worker = 0; worker < WORKERS; worker += 1) {
      const browser = await launchChromium();
      browsers.push(browser);
      const [page] = await browser.pages();
      await page.evaluateOnNewDocument(markData, CLAIM, VERDICT);
      idlePages.push(page);
    }
  });

  after(async () => {
    for (const browser of browsers) await browser.close();
    server?.close();
  });

  for (const { id, title, name } of stories) {
    it(`${title}, ${name}`, { timeout: 60_000 }, async () => {
      const page = idlePages.pop();
      try {
        await page.goto(`${server.url}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
        await rendered(page);
        assert.deepEqual(await broken(page, STORY_WORDS), []);
        await openAll(page);
        assert.deepEqual(await broken(page, STORY_WORDS), []);
        assert.ok(WITHOUT_CASE.test(name) || !(await hasCase(page)) || (await shows(page, CLAIM)), 'No case is shown.');
      } finally {
        idlePages.push(page);
      }
    });
  }
});

for (const lang of Object.keys(LANGUAGES)) {
  const words = LANGUAGES[lang];
  const cases = casesIn(lang);

  describe(`pages of a built site, ${lang}`, { concurrency: WORKERS }, () => {
    let folder, server, browser;

    before(async () => {
      folder = workFolder({ 'cases.json': { cases } });
      server = await serveStatic(join(folder.path, 'site'));
      const args = ['build', 'cases.json', '--out', 'site', '--url', `${server.url}/`, '--lang', lang];
      const built = await debunk(args, { cwd: folder.path });
      assert.equal(built.code, 0, built.stderr);
      browser = await launchChromium();
    });

    after(async () => {
      await browser?.close();
      server?.close();
      folder?.remove();
    });

    /** Opens a page of the site in a window of its own. */
    async function open(name, { javascript = true, height = 900 } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 900, height });
      await page.setJavaScriptEnabled(javascript);
      await page.goto(`${server.url}/${name}`, { waitUntil: 'load' });
      if (javascript) await drawn(page);
      return { page, close: () => context.close() };
    }

    const names = [
      'index.html',
      ...cases.slice(0, 7).flatMap(({ id }) => [`cases/${id}.html`, `cases/${id}.frame.html`]),
    ];
    for (const name of names) {
      for (const javascript of [true, false]) {
        it(`${name}, ${javascript ? 'drawn by the script' : 'without JavaScript'}`, { timeout: 60_000 }, async () => {
          const { page, close } = await open(name, { javascript });
          assert.ok(name.includes('retracted') || (await shows(page, words.claim)), 'The page shows no case.');
          assert.deepEqual(await broken(page, words), []);
          if (javascript) {
            await openAll(page);
            assert.deepEqual(await broken(page, words), []);
          }
          await close();
        });
      }
    }

    it('printed', { timeout: 60_000 }, async () => {
      for (const name of ['index.html', 'cases/rated.html', 'cases/unrated.html']) {
        for (const javascript of [true, false]) {
          const { page, close } = await open(name, { javascript });
          const rtlWords = lang === 'ar' ? [words.claim, ...words.labels] : undefined;
          const pages = await pdfPages(await page.pdf({ format: 'A5' }), rtlWords);
          assert.ok(pages.join('').includes(words.claim), 'The claim is not in the PDF.');
          assert.deepEqual(pagesWithout(pages, words), [], name);
          await close();
        }
      }
    });
  });
}

describe('printed', () => {
  let pages;
  const words = LANGUAGES.en;
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  /** The pages of paper of elements with these properties, everything in them open. */
  async function printed(name, properties) {
    const opened = await pages.open(pageAround(`<${name}></${name}>`));
    await fill(opened.page, name, properties);
    await openAll(opened.page);
    const paper = await pdfPages(await opened.page.pdf({ format: 'A5' }));
    await opened.close();
    assert.ok(paper.join('').includes(words.claim), 'The claim is not in the PDF.');
    return paper;
  }

  const [rated, unrated] = casesIn('en');
  const text = (count) =>
    Array.from(
      { length: count },
      (_, index) => `${CLAIM} did it ${index} times. ${'It was told at night. '.repeat(9)}`,
    );

  for (const [kind, data] of Object.entries({ 'with a verdict': rated, 'without a verdict': unrated })) {
    it(`a card of several pages, ${kind}`, async () => {
      const long = { ...data, reality: text(12).join('\n\n').replaceAll(CLAIM, 'They') };
      const paper = await printed('debunk-card', { case: long });
      assert.ok(paper.length > 1);
      assert.deepEqual(pagesWithout(paper, words), []);
    });

    it(`a card far down on a page, ${kind}`, async () => {
      for (const lines of [10, 20, 24, 28]) {
        const opened = await pages.open(
          pageAround(`${'<p>A line of the article.</p>'.repeat(lines)}<debunk-card></debunk-card>`),
        );
        await fill(opened.page, 'debunk-card', { case: data });
        const paper = await pdfPages(await opened.page.pdf({ format: 'A5' }));
        await opened.close();
        assert.deepEqual(pagesWithout(paper, words), [], `after ${lines} lines`);
      }
    });

    // The claim box says its verdict at its end again: each page that it is on has it, not always first.
    for (const paragraphs of [6, 9]) {
      it(`a claim of ${paragraphs} long paragraphs, ${kind}`, async () => {
        const said = { ...data, claim: { text: text(paragraphs).join('\n\n') } };
        const paper = await printed('debunk-card', { case: said });
        assert.deepEqual(pagesWithoutAny(paper, words), []);
      });
    }
  }

  for (const groupBy of ['narrative', 'none']) {
    it(`a list by ${groupBy}, opened`, async () => {
      const paper = await printed('narrative-list', { cases: casesIn('en'), groupBy });
      assert.ok(paper.length > 1);
      assert.deepEqual(pagesWithout(paper, words), []);
    });
  }
});

describe('copied and dragged', () => {
  let pages, opened, page;
  const words = LANGUAGES.en;
  before(async () => (pages = await openPages()));
  after(() => pages?.close());

  async function show(name, properties) {
    await opened?.close();
    opened = await pages.open(
      pageAround(`<p id="above">Above.</p><${name}></${name}><p id="below">Below.</p><textarea id="paste"></textarea>`),
    );
    ({ page } = opened);
    await fill(page, name, properties);
    await page.evaluate(() => {
      const read = (data) => ({ plain: data.getData('text/plain'), html: data.getData('text/html') });
      // After the element's own handlers: what goes out.
      window.addEventListener('dragstart', (event) => {
        window.dragged = read(event.dataTransfer);
        event.preventDefault();
      });
      // Links lead nowhere here.
      window.addEventListener(
        'click',
        (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault(),
      );
      document.querySelector('#paste').addEventListener('paste', (event) => {
        window.pasted = read(event.clipboardData);
        event.preventDefault();
      });
    });
  }

  /** Where the words are that fit, in order: the middle of each, in the window. */
  const places = (selector) =>
    page.evaluate(
      (word, within) => {
        const found = [];
        const walk = (node, inside) => {
          if (node.nodeName === '#text') {
            const at = node.data.indexOf(word);
            if (at < 0 || !inside) return;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (width) found.push({ left: x + 1, right: x + width - 1, middle: x + width / 2, y: y + height / 2 });
          } else {
            const isInside = inside || !!node.matches?.(within);
            for (const child of (node.shadowRoot ?? node).childNodes) walk(child, isInside);
          }
        };
        walk(document.body, false);
        return found;
      },
      CLAIM,
      selector,
    );

  const press = async (key) => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };

  async function draw(from, to) {
    await page.mouse.move(...from);
    // The code that adds verdicts comes when a pointer does.
    const address = await page.waitForFunction(() => {
      if (!document.querySelector('debunk-card, narrative-list')) return 'data:text/javascript,';
      return performance.getEntriesByType('resource').find(({ name }) => name.includes('/credit-'))?.name;
    });
    await page.evaluate((code) => import(code), address);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 5 });
    await page.mouse.move(...to, { steps: 5 });
    await page.mouse.up();
  }

  /** What Control+C takes of what is selected. */
  async function copied() {
    await page.evaluate(() => delete window.pasted);
    await press('c');
    await page.evaluate(() => document.querySelector('#paste').focus());
    await press('v');
    return page.evaluate(() => window.pasted);
  }

  /** What goes out where the mouse drags at a place. */
  async function dragged({ middle, y }) {
    await page.evaluate(() => delete window.dragged);
    await page.mouse.move(middle, y);
    await page.mouse.down();
    await page.mouse.move(middle + 40, y + 40, { steps: 10 });
    await page.mouse.up();
    return page.evaluate(() => window.dragged);
  }

  function check(way, data) {
    assert.ok(data, `${way}: nothing`);
    for (const [type, text] of Object.entries(data)) {
      assert.ok(text.includes(CLAIM), `${way}, ${type}: no claim in ${JSON.stringify(text.slice(0, 200))}`);
      const content = text.replace(/<style.*?<\/style>|<[^>]*>/gs, ' ');
      assert.deepEqual(bare([content], words), [], `${way}, ${type}`);
    }
  }

  it('a check of this check: a paragraph that says a claim is found in what goes out', async () => {
    await show('p', { textContent: `${CLAIM} is everywhere`, className: 'bare' });
    await assert.rejects(take('.bare'), /copied, plain/);
  });

  /** Selects from one of the places of a selector to another, by the word itself or beyond it; drags it, then copies it. */
  async function take(selector, { to = 0, beyond = 0, backwards = false } = {}) {
    const found = await places(selector);
    assert.ok(found.length > to, `There is no ${selector}.`);
    const ends = [
      [found[0].left, found[0].y],
      [found[to].right + beyond, found[to].y],
    ];
    await draw(...(backwards ? ends.reverse() : ends));
    assert.equal(await page.evaluate(() => window.getSelection().type), 'Range', 'Nothing can be selected.');
    // It may have moved: what is pressed may open.
    const now = (await places(selector))[to];
    const drag = await dragged(now);
    await draw(...(backwards ? ends.reverse() : ends));
    check('copied', await copied());
    check('dragged', drag);
  }

  const [rated, unrated] = casesIn('en');
  for (const [kind, data] of Object.entries({ 'with a verdict': rated, 'without a verdict': unrated })) {
    for (const variant of ['full', 'compact']) {
      it(`the claim of a card, ${variant}, ${kind}`, async () => {
        await show('debunk-card', { case: data, variant });
        await take('blockquote', { beyond: 40 });
      });
    }

    it(`the title of a card of one line, ${kind}`, async () => {
      await show('debunk-card', { case: { ...data, url: undefined }, variant: 'headline' });
      await take('h2', { beyond: 20 });
    });

    // A selection cannot begin in a link.
    it(`the link of a card of one line, ${kind}`, async () => {
      await show('debunk-card', { case: { ...data, title: CLAIM }, variant: 'headline' });
      await take('h2', { beyond: 30, backwards: true });
    });
  }

  it('the name of a story in a card', async () => {
    await show('debunk-card', { case: rated });
    await take('[part~=narrative]');
  });

  it('the title of a card', async () => {
    await show('debunk-card', { case: rated });
    await take('[part~=title]');
  });

  for (const groupBy of ['none', 'narrative']) {
    it(`the title of a row, by ${groupBy}`, async () => {
      await show('narrative-list', { cases: casesIn('en'), groupBy });
      if (groupBy === 'narrative') await openGroup(page);
      await take('[part~=row-title]', { beyond: 30 });
    });

    it(`from the title of a row into a later one, by ${groupBy}`, async () => {
      await show('narrative-list', { cases: casesIn('en'), groupBy });
      if (groupBy === 'narrative') await openGroup(page);
      await take('[part~=row-title]', { to: 1 });
    });
  }

  it('the name of a group', async () => {
    await show('narrative-list', { cases: casesIn('en'), groupBy: 'narrative' });
    await take('[part~=group-title]', { beyond: 30 });
  });

  for (const [name, properties] of [
    ['debunk-card', { case: rated }],
    ['narrative-list', { cases: casesIn('en'), groupBy: 'none' }],
  ]) {
    it(`all of a page with a ${name}`, async () => {
      await show(name, properties);
      await page.mouse.click(3, 3);
      await press('a');
      const { plain } = await copied();
      assert.match(plain, /^Above\./);
      assert.ok(plain.includes(CLAIM), 'The claim is not in the copy.');
      // A card is one block. In a list a label stands in the line of its title, or in the line above.
      const lines = plain.split(/\n+/);
      const rows = lines.map((line, index) => (line.includes(CLAIM) ? `${lines[index - 1] ?? ''}\n${line}` : line));
      const blocks = name === 'narrative-list' ? rows : [plain];
      // Where the line above has a claim too, its label is the label of that one.
      assert.deepEqual(bare(blocks, words), []);
    });
  }
});

/** The pages of a PDF on which the claim comes before any label: what stands there. */
function pagesWithout(pages, words) {
  const spaceless = withoutSpaces(words);
  return pages.flatMap((text, index) => bare([text], spaceless).map((found) => `page ${index + 1}: ${found}`));
}

/** The pages of a PDF that have the claim and no label at all. */
function pagesWithoutAny(pages, words) {
  const { claim, labels } = withoutSpaces(words);
  return pages.flatMap((text, index) =>
    text.includes(claim) && !labels.some((label) => text.toLowerCase().includes(label.toLowerCase()))
      ? [`page ${index + 1}: ${text.slice(0, 120)}`]
      : [],
  );
}

/** Gives an element its data, and waits until it is drawn. */
async function fill(page, name, properties) {
  await page.waitForFunction((tag) => !tag.includes('-') || customElements.get(tag), {}, name);
  await page.evaluate((tag, given) => Object.assign(document.querySelector(`${tag}:empty`), given), name, properties);
  await drawn(page);
}

/** Waits until no element of a page is loading. */
async function drawn(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('debunk-card, narrative-list')].every(
      (each) =>
        each.shadowRoot?.querySelector('[part~=card], [part~=list], [part~=status]') &&
        !each.matches(':state(loading)'),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Whether a page has an element that is neither waiting, nor empty, nor failed. */
const hasCase = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('debunk-card, narrative-list')].some(
      (each) => !['loading', 'empty', 'error'].some((state) => each.matches(`:state(${state})`)),
    ),
  );

/** Opens the first closed group of a list. */
async function openGroup(page) {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('narrative-list');
    shadowRoot.querySelector('[part~=group-title] [aria-expanded=false]')?.click();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Waits until a story is drawn and its own steps are done. */
async function rendered(page) {
  await page.waitForFunction(() =>
    ['completed', 'finished', 'errored', 'aborted'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase),
  );
  await page.waitForNetworkIdle({ idleTime: 100, timeout: 3000 }).catch(() => undefined);
}
