/** What would help the readers of a case that is valid as it is. It needs nothing but JavaScript. */
import { fold } from '../search/fold.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';
import { isFalse, isRated, toneOf } from '../model/verdict.js';

/** A piece of advice, and the path of the field in the case that it is about. */
export interface Advice {
  path: string;
  message: string;
}

/** Archives: what they keep needs no archived copy. */
const ARCHIVES =
  /(^|\.)(archive\.(org|today|ph|is|li|md|vn|fo)|perma\.cc|ghostarchive\.org|megalodon\.jp|webcitation\.org)$/i;

/** Says what would help the readers of a case. A retracted one only says that it is retracted. */
export function* adviceOn(entry: Case): Generator<Advice> {
  const { title, claim, verdict, reality, narrative, sources = [], appearances = [], status } = entry;
  if (status === 'retracted') return;
  const tone = toneOf(verdict);
  if (!isRated(verdict)) {
    yield {
      path: 'verdict',
      message:
        'there is no verdict, so readers see “Claim under review”. Write "verdict": {"label": "…", "tone": "…"}.',
    };
  } else if (tone === 'none') {
    yield {
      path: 'verdict.tone',
      message: 'without a tone the verdict has no icon and no colour of its own. Write one.',
    };
  }
  if (title && claim?.text && isRated(verdict) && tone !== 'true' && repeats(title, richTextToPlain(claim.text))) {
    yield {
      path: 'title',
      message: 'the headline repeats the claim, and is what most people read. Say what is true instead.',
    };
  }
  if ((tone === 'misleading' || tone === 'mixed') && !claim?.grainOfTruth) {
    yield {
      path: 'claim.grainOfTruth',
      message: 'something in the claim is true, or was once. Say what, or readers who know it will doubt the rest.',
    };
  }
  if (!reality) yield { path: 'reality', message: 'nothing says what is true instead. Write the facts that hold.' };
  if (narrative?.name && !narrative.description) {
    yield {
      path: 'narrative.description',
      message: `the narrative has only a name, which is a claim too${
        isFalse(tone) ? '' : '; without a verdict that calls it false, nothing beside it says so'
      }. Say in a sentence of your own what is wrong with it.`,
    };
  }
  if (!sources.length) {
    yield { path: 'sources', message: 'no source is named. Name what readers can check the facts by.' };
  }
  for (const [path, places] of Object.entries({ sources, appearances })) {
    const missing = places.flatMap(({ url, archiveUrl }) => (url && !archiveUrl && !isArchive(url) ? [url] : []));
    if (!missing.length) continue;
    yield {
      path,
      message: `no archived copy is named of ${missing.join(', ')}. Save one, at https://web.archive.org/save for example, before the page changes, and write it as "archiveUrl".`,
    };
  }
}

/** Whether an address is in an archive, or is none of a page. */
const isArchive = (url: string): boolean =>
  !/^https?:/.test(url) || !URL.canParse(url) || ARCHIVES.test(new URL(url).hostname);

/** The letters of a claim that are compared, and the fewest that say anything. */
const MOST = 300;
const LEAST = 12;

/** Whether a title has nearly all words of a claim, in their order, or the claim those of the title. */
function repeats(title: string, claim: string): boolean {
  const [a, b] = [title, claim].map((text) => fold(text).replaceAll(' ', '').slice(0, MOST)) as [string, string];
  const shorter = Math.min(a.length, b.length);
  return shorter >= LEAST && longestCommonRun(a, b) >= 0.8 * shorter;
}

/** The length of the longest run of characters that two texts have in common. */
function longestCommonRun(a: string, b: string): number {
  let longest = 0;
  let above = new Uint16Array(b.length + 1);
  for (const letter of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (letter !== b[j]) continue;
      const run = (above[j] ?? 0) + 1;
      row[j + 1] = run;
      if (run > longest) longest = run;
    }
    above = row;
  }
  return longest;
}
