// Opens a hostile page and says what went wrong in it, against a calm page of the same width, font, colours and ground.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { reader } from './reader.mjs';

/** How long a page may take, in ms, on a busy machine too. */
const PATIENCE = 30_000;
/** The same for elements that are known never to be drawn. */
const LESS_PATIENCE = 12_000;

/** Some edges of letters differ where a page has moved an element by a part of a pixel. */
const FEW_PIXELS = 12;

const BOTH = 'debunk-card narrative-list';

const PICTURES = '.cache/hosts';

/**
 * Checks one page in one engine.
 * @param calm What was seen on calm pages so far; the same object for all pages of a driver.
 * @returns What went wrong, a sentence each; none if all is well; and whether the visit came to its end.
 */
export async function visit(driver, site, page, calm) {
  const wrong = [];
  const check = (good, text) => good || wrong.push(text);
  const has = (page.has ?? BOTH).split(' ').filter(Boolean);
  try {
    await driver.open(site.address(page), page);
    if (page.back) {
      await until(driver, page, 'areReady', has.join(' '));
      await driver.back(site.calm([{ name: has[0], grounds: '' }]));
    }
    if (page.then) await driver.run(page.then);
    if (page.shows === 'fallback') {
      await checkFallbacks(driver, has, check);
      await checkSilence(driver, page, check);
      return { wrong, hasEnded: true };
    }
    await until(driver, page, 'areReady', has.join(' '));
    const seen = [];
    for (const name of has) {
      if (await driver.run(reader, 'areReady', name)) seen.push(await see(driver, page, name, check));
      else wrong.push(`${name}: not drawn`);
    }
    const isUsed = (name) => seen.some(({ place }) => place.name === name) && !page.onPaper;
    if (isUsed('debunk-card')) await useCard(driver, check);
    if (isUsed('narrative-list')) await useList(driver, check);
    if (page.mention) await useMention(driver, check);
    await checkSilence(driver, page, check);
    await checkRemoval(driver, check);
    if (seen.length > 0) await compare(driver, site, page, seen, calm, check);
    return { wrong, hasEnded: true };
  } catch (error) {
    wrong.push(`stopped: ${error.message.split('\n')[0]}`);
    return { wrong, hasEnded: false };
  }
}

/** Asks until the answer is yes; a page that is just being left does not answer. */
async function until(driver, page, question, given) {
  const end = Date.now() + (page.limit?.wrong.test(`${given}: not drawn`) ? LESS_PATIENCE : PATIENCE);
  for (;;) {
    if (await driver.run(reader, question, given).catch(() => false)) return true;
    if (Date.now() > end) return false;
    await sleep(50);
  }
}

/** Whether an element can be seen, its lines, where it is and what it inherits there, and a picture of it if it is wanted. */
async function look(driver, name, isPictured) {
  const hidden = await driver.run(reader, 'hidden', name);
  const lines = await driver.run(reader, 'lines', name);
  const [family, size, color, scheme, grounds, ...box] = (await driver.run(reader, 'place', name)).split('|');
  const [x, y, width, height] = box.map(Number);
  const picture = !hidden && isPictured ? await driver.picture?.({ x, y, width, height }) : undefined;
  return { hidden, lines, picture, place: { name, x, y, width, family, size, color, scheme, grounds } };
}

/** Looks at an element of a hostile page. */
async function see(driver, page, name, check) {
  const seen = await look(driver, name, !page.looks);
  check(!seen.hidden, `${name}: ${seen.hidden}`);
  const faint = page.looks || page.media ? '' : await driver.run(reader, 'faint', name);
  check(!faint, `${name}: too little contrast:${faint}`);
  return seen;
}

/** Compares what was seen with a calm page that has the same elements at the same places. */
async function compare(driver, site, page, seen, calm, check) {
  const { media, viewport, lang } = page;
  const places = seen.map(({ place }) => place);
  const url = site.calm(places, lang);
  const key = JSON.stringify([url, media, viewport, !page.looks]);
  if (!calm[key]) {
    await driver.open(url, { media, viewport });
    await until(driver, page, 'areReady', places.map(({ name }) => name).join(' '));
    calm[key] = [];
    for (const { name } of places) calm[key].push(await look(driver, name, !page.looks));
  }
  for (const [index, { lines, picture, place }] of seen.entries()) {
    const expected = calm[key][index];
    check(lines === expected.lines, `${place.name}: reads “${firstDifference(lines, expected.lines)}”`);
    if (!picture || !expected.picture) continue;
    const { pixels, size } = await driver.difference(picture, expected.picture);
    check(pixels <= FEW_PIXELS, `${place.name}: looks different, ${size ?? `by ${pixels} pixels`}`);
    if (pixels > FEW_PIXELS) keepPictures(`${page.name}-${place.name}`, picture, expected.picture);
  }
}

/** For a person to look at. */
function keepPictures(name, picture, calm) {
  mkdirSync(PICTURES, { recursive: true });
  const path = `${PICTURES}/${name.replaceAll('/', '-')}`;
  writeFileSync(`${path}.png`, picture, 'base64');
  writeFileSync(`${path}-calm.png`, calm, 'base64');
}

/** The first line that is not as it should be. */
function firstDifference(lines, expected) {
  const [has, wants] = [lines.split('\n'), expected.split('\n')];
  const at = has.findIndex((line, index) => line !== wants[index]);
  return `${has[at] ?? ''}”, not “${wants[at < 0 ? has.length : at] ?? ''}`;
}

async function useCard(driver, check) {
  const opened = await driver.run(reader, 'opensPart');
  check(!opened, `debunk-card: ${opened}`);
  const copied = await driver.run(reader, 'copied');
  check(/^Made up[^]*Storks were seen to vote\.$/.test(copied), `debunk-card: a copied claim is “${copied}”`);
}

async function useList(driver, check) {
  const found = await driver.run(reader, 'found', 'lighthouse');
  check(/False\s+Rain is not switched on$/.test(found), `narrative-list: finds “${found}”`);
  const opened = await driver.run(reader, 'opensRow');
  check(/False[^]*A lighthouse switches on the rain\./.test(opened), `narrative-list: opens “${opened}”`);
}

async function useMention(driver, check) {
  const judged = await driver.run(reader, 'judged');
  check(/^[^]{0,10}Made up[^]*Fact Checker$/.test(judged), `debunk-verdict: reads “${judged}”`);
  const opened = await driver.run(reader, 'opensMention');
  check(/^[^]{0,10}Made up[^]*Storks were seen to vote\./.test(opened), `debunk-mention: opens “${opened}”`);
  const left = await driver.run(reader, 'closesMention');
  check(!left, `debunk-mention: ${left}`);
}

/** A page that does not let us in has its fallbacks. */
async function checkFallbacks(driver, has, check) {
  // What is not to happen has some time to.
  await sleep(800);
  for (const name of has) {
    check(await driver.run(reader, 'isFallbackSeen', name), `${name}: the fallback cannot be seen`);
  }
}

async function checkSilence(driver, page, check) {
  const inPage = await driver.run(() => (window.heardByHarness ?? []).join('\n\n'));
  for (const text of new Set([...inPage.split('\n\n').filter(Boolean), ...driver.heard()])) {
    check(page.says?.test(text), `says “${text.slice(0, 200)}”`);
  }
}

async function checkRemoval(driver, check) {
  await driver.run(reader, 'remove');
  // What is under way ends.
  await sleep(100);
  const left = await driver.run(reader, 'left');
  check(!left, `leaves${left}`);
  if (!driver.collectGarbage) return;
  const end = Date.now() + PATIENCE / 3;
  let kept;
  do {
    await driver.collectGarbage();
    kept = await driver.run(reader, 'kept');
    // What waits for an idle page holds them until then.
    if (kept !== '0') await sleep(200);
  } while (kept !== '0' && Date.now() < end);
  check(kept === '0', `keeps ${kept} of its elements in memory`);
}
