/**
 * Reads a debunk in plain text: title, claim, narrative, reality, background and further reading are identified by
 * headings, by the openings of paragraphs, and by their order. Guesses are reported.
 */
import type { CaseInput } from '../model/case.js';
import { toCase, type Unsure } from './text-case.js';
import { isHeadline, paragraphsOf, short, type Paragraph } from './text-paragraphs.js';
import { labelOf, LINES, openingOf, type Section } from './text-rules.js';

/**
 * Reads a debunk in plain text.
 * @returns The case as it would be written in a file, and the guesses made. A case without a claim and a title is
 *   invalid; the reader of cases reports that.
 */
export function readDebunkText(text: string): { entry: CaseInput; unsure: Unsure[] } {
  const found = new Map<Section, Paragraph[]>();
  const unsure: Unsure[] = [];
  const add = (section: Section, paragraph: Paragraph): void => {
    if (paragraph.text) found.set(section, [...(found.get(section) ?? []), paragraph]);
  };

  /** Paragraphs before the first that is identified. */
  const before: Paragraph[] = [];
  let current: Section | undefined;
  let headed = false;
  let claimLabelled = false;
  for (const paragraph of paragraphsOf(text)) {
    const label = labelOf(paragraph.text);
    if (label) {
      const { section, rest } = label;
      if (rest) add(section, { ...paragraph, text: rest });
      if (rest && section === 'claim') claimLabelled = true;
      // A label applies to its own line, a heading to what follows.
      if (!rest) [current, headed] = [section, true];
      else if (!LINES.includes(section)) [current, headed] = [section, true];
      else if (section === 'verdict') [current, headed] = [section, false];
      continue;
    }
    const opening = openingOf(paragraph.text);
    // A heading is overridden only by a pointer to related cases, or by a reality under a claim or a narrative.
    if (
      opening &&
      (!headed || opening === 'related' || (opening === 'reality' && (current === 'claim' || current === 'narrative')))
    ) {
      [current, headed] = [opening, false];
      add(opening, paragraph);
    } else if (!headed && (current === 'narrative' || current === 'verdict')) {
      // After a narrative or a verdict comes the reality, whatever its words.
      const after = current;
      current = 'reality';
      add('reality', paragraph);
      unsure.push({
        line: paragraph.line,
        path: 'reality',
        message: `“${short(paragraph.text)}” stands after the ${after}; it was taken for the reality. Put “Reality” above it, or what it is.`,
      });
    } else if (current === 'related' && !headed) add('related', paragraph);
    else if (current) add(current, paragraph);
    else before.push(paragraph);
  }
  assignUnmarked(before, found, unsure);
  const [claim, ...more] = found.get('claim') ?? [];
  if (claim && more.length && claimLabelled && !found.has('reality')) {
    // The claim stands beside its label, and nothing else is identified as the reality.
    found.set('claim', [claim]);
    found.set('reality', more);
    const message = `“${short(more[0]?.text ?? '')}” stands after the claim; it was taken for the reality. Put “Reality” above it, or what it is.`;
    unsure.push({ line: more[0]?.line ?? claim.line, path: 'reality', message });
  }
  return { entry: toCase(found, unsure), unsure };
}

/** Assigns the paragraphs before the first that is identified: perhaps a headline, and the claim. */
function assignUnmarked(before: Paragraph[], found: Map<Section, Paragraph[]>, unsure: Unsure[]): void {
  const hasTitle = found.has('title');
  const [first, ...others] = before;
  if (!first) return;
  const say = (paragraph: Paragraph, path: string, message: string): void => {
    unsure.push({ line: paragraph.line, path, message: `“${short(paragraph.text)}” ${message}` });
  };
  if (found.has('claim')) {
    if (!hasTitle && isHeadline(first.text)) found.set('title', [first]);
    else others.unshift(first);
    for (const paragraph of others) say(paragraph, '', 'says nothing of what it is; it was left out.');
    return;
  }
  if (!others.length) {
    found.set('claim', [first]);
    if (!found.size || found.size === 1) say(first, 'claim.text', 'is all there is; it was taken for the claim.');
    return;
  }
  if (!found.has('reality') && !found.has('narrative')) {
    // Nothing identifies the paragraphs but their order.
    const headline = isHeadline(first.text) && !/[.!?]$/.test(first.text);
    const [claim, ...rest] = headline && others.length > 1 ? others : before;
    if (claim !== first) found.set('title', [first]);
    if (claim) found.set('claim', [claim]);
    if (rest.length) found.set('reality', rest);
    say(claim ?? first, 'claim.text', 'comes first; it was taken for the claim.');
    for (const paragraph of rest) say(paragraph, 'reality', 'comes after the claim; it was taken for the reality.');
    return;
  }
  const claim = isHeadline(first.text) && !hasTitle ? others : before;
  found.set('claim', claim);
  if (claim === before) return;
  const about = [...others, ...[...found.values()].flat()].map(({ text }) => text).join(' ');
  if (kinship(first.text, about) < 0.4) {
    say(
      first,
      '',
      'shares hardly a word with what follows, as the headline of another case would; it was left out. If it is the title, put “Title:” before it.',
    );
  } else {
    found.set('title', [first]);
    say(first, 'title', 'stands before the claim; it was taken for the title.');
  }
}

/** The share of a text's significant words that recur in another; words are compared by their first letters. */
function kinship(text: string, other: string): number {
  const stems = (of: string): string[] =>
    (of.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.test(word)).map((word) => word.slice(0, 5));
  const own = new Set(stems(text));
  const others = new Set(stems(other));
  return own.size ? [...own].filter((stem) => others.has(stem)).length / own.size : 1;
}

const COMMON =
  /^(that|this|with|from|have|been|will|would|their|they|there|about|into|than|what|which|when|were|more|also|because|some)$/;
