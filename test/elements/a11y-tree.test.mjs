// What a screen reader is given of a card, as Chromium computes it: roles, names and their order.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/chromium.mjs';
import { bundleElements } from './bundle.mjs';
import { FULL } from './fixtures.ts';

// Everything that a case can have, each list as short as it can be.
const CASE = {
  ...FULL,
  appearances: FULL.appearances.slice(0, 1),
  reality: 'The lake is full.',
  background: 'The lake feeds three towns.',
  reviews: FULL.reviews.slice(0, 1),
  // Its name comes when the page has nothing else to do.
  translations: undefined,
};

describe('the accessibility tree of <debunk-card>', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launchChromium({ protocolTimeout: 30_000 });
    page = await browser.newPage();
    const script = await bundleElements();
    await page.setContent('<!doctype html><html lang="en"><title>Test</title><body></body></html>');
    await page.addScriptTag({ content: script });
  });

  after(() => browser?.close());

  /** The tree of a card with these properties, as an indented outline; `open` opens everything that is folded. */
  async function outline(properties, { open = false, inside } = {}) {
    await page.evaluate(
      async (given, unfold) => {
        document.body.replaceChildren();
        const card = document.createElement('debunk-card');
        card.append(Object.assign(document.createElement('p'), { textContent: 'Read the fact-check.' }));
        const done = new Promise((resolve) => {
          for (const type of ['debunk-load', 'debunk-error']) card.addEventListener(type, resolve, { once: true });
        });
        Object.assign(card, given);
        document.body.append(card);
        await done;
        await new Promise((resolve) => setTimeout(resolve, 200));
        for (const details of card.shadowRoot.querySelectorAll('details')) details.open ||= unfold;
        // What is opened gets its names once the page is idle.
        if (unfold) await new Promise((resolve) => setTimeout(() => window.requestIdleCallback(resolve), 300));
      },
      properties,
      open,
    );
    const root = await page.accessibility.snapshot({ interestingOnly: false });
    const card = inside ? find(root, inside) : root;
    return print(draw(card));
  }

  it('says everything, in order: verdict, claim, reality, background', async () => {
    assert.equal(
      await outline({ case: CASE }, { open: true, inside: 'article' }),
      `
article “Pants on fire! No, the lake was not drained by night”
  heading 2 “Verdict: Pants on fire! No, the lake was not drained by night”
  The water is where it was.
  heading 3 “The claim Pants on fire!”
  blockquote
    paragraph
      Soldiers drained the lake in one night.
    paragraph
      Nobody was told.
  paragraph
    Said by a radio host ·
    time
      29 February 2024
  details
    summary “Where it appeared” open
    list
      listitem
        Harbour Radio (published it first) ·
        time
          1 March 2024
        · English · Ireland ·
        link “archived copy”
        · Original: https://radio.example/lake
    paragraph
      Appearing here does not mean endorsing the claim.
  heading 3 “The reality”
  paragraph
    The lake is full.
  heading 3 “How it misleads”
  It shows a photograph of autumn as one of spring.
  heading 3 “What is true about it”
  The lake is lower in autumn.
  heading 3 “Recurring false story”
  paragraph
    “The army takes our water”
  paragraph
    Whatever happens to water, soldiers did it.
  paragraph
    link “About this story”
  paragraph
    Corrected
    time
      9 March 2024
    · The depth was given in feet.
  heading 3 “What fact-checkers found”
  link “Verdict: Mostly invented Did the lake vanish?”
  paragraph
    link “Checkers”
    ·
    time
      7 March 2024
  details
    summary “Background” open
      heading 3 “Background”
    paragraph
      The lake feeds three towns.
  details
    summary “Sources” open
      heading 3 “Sources”
    list
      listitem
        link “The gauge of the lake”
        · Water Board ·
        time
          2 March 2024
        ·
        link “archived copy”
      listitem
        A letter of the mayor
  heading 3 “Related”
  list
    listitem
      link “Claim under review: “The river was not sold””
  footer
    paragraph
      link “Facts Example”
      · Published
      time
        5 March 2024
      · Updated
      time
        9 March 2024
      ·
      link “Methodology”
      ·
      link “Corrections”
      ·
      link “Funding”
      ·
      link “Read the fact-check”
    button “Copy link”
    button “Copy text”
    status
`.trim(),
    );
  });

  it('says what is folded away, and that it is', async () => {
    const said = await outline({ case: CASE }, { inside: 'article' });
    assert.match(said, /details\n {4}summary “Where it appeared” closed\n {2}heading/);
    assert.doesNotMatch(said, /Harbour Radio/);
  });

  it('says the verdict first in one line', async () => {
    assert.equal(
      await outline({ case: CASE, variant: 'headline', headingLevel: 4 }, { inside: 'article' }),
      'article “Pants on fire! No, the lake was not drained by night”\n' +
        '  heading 4 “Verdict: Pants on fire! No, the lake was not drained by night”',
    );
  });

  it('says what is wrong beside the fallback', async () => {
    assert.equal(
      await outline({ src: 'https://[', loading: 'eager' }, { inside: 'RootWebArea' }),
      `
RootWebArea “Test”
  paragraph
    Read the fact-check.
  status
    The fact-check could not be reached.
    button “Try again”
`.trim(),
    );
  });
});

/** The first node with a role. */
function find(node, role) {
  if (node.role === role) return node;
  for (const child of node.children ?? []) {
    const found = find(child, role);
    if (found) return found;
  }
  return undefined;
}

// They group or draw, and say nothing.
const SILENT = ['none', 'generic', 'strong', 'ListMarker', 'InlineTextBox'];
// What is said of them is their name.
const LEAVES = ['heading', 'link', 'button', 'image'];
const NAMES = { DisclosureTriangle: 'summary', group: 'details', sectionfooter: 'footer' };

/** One line for each thing that is said; texts that follow each other are one. */
function draw(node, depth = 0) {
  const { role, level, expanded, children = [] } = node;
  const name = plain(node.name);
  if (role === 'StaticText') return [{ depth, text: name }];
  const inner = (by) => children.flatMap((child) => draw(child, depth + by));
  const kept = role === 'DisclosureTriangle' ? inner(1).filter(({ line }) => line) : inner(1);
  if (SILENT.includes(role)) return inner(0);
  const said = [
    NAMES[role] ?? role,
    role === 'heading' && level,
    name && `“${name}”`,
    role === 'DisclosureTriangle' && (expanded ? 'open' : 'closed'),
  ];
  return [{ depth, line: said.filter(Boolean).join(' ') }, ...(LEAVES.includes(role) ? [] : kept)];
}

/** Labels are set in capitals: what is said is the same. */
function plain(text = '') {
  return text.replace(/\b[A-Z]{2}[A-Z -]+\b/g, (capitals) => capitals[0] + capitals.slice(1).toLowerCase());
}

function print(parts) {
  const lines = [];
  for (const { depth, text, line } of parts) {
    const last = lines.at(-1);
    if (line) lines.push({ depth, line });
    else if (last?.text && last.depth === depth) last.text += ` ${text}`;
    else lines.push({ depth, text });
  }
  const clean = (text) => text.replace(/\s+/g, ' ').replace(' :', ':').trim();
  return lines
    .map(({ depth, line, text }) => '  '.repeat(depth) + (line ?? clean(text)))
    .filter((line) => line.trim())
    .join('\n');
}
