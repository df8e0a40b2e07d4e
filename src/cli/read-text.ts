/**
 * A debunk as plain text: title, claim, narrative, reality, background and what to read more, told by headings, by how
 * paragraphs begin, and by their order. What was not certain is said.
 */
import { verdictTone } from '../formats/verdict-tone.js';
import type { CaseInput } from '../model/case.js';

/** What a part of the text is. */
type Part =
  | 'title'
  | 'claim'
  | 'narrative'
  | 'verdict'
  | 'explanation'
  | 'technique'
  | 'grainOfTruth'
  | 'reality'
  | 'background'
  | 'sources'
  | 'related'
  | 'claimant'
  | 'claimDate'
  | 'outlets'
  | 'published'
  | 'updated'
  | 'publisher'
  | 'url'
  | 'keywords'
  | 'countries';

/** Something that was guessed. */
export interface Unsure {
  line: number;
  /** The field that it went to; empty where the text was left out. */
  path: string;
  message: string;
}

interface Paragraph {
  text: string;
  line: number;
}

/** Headings and labels, in English, German, French, Spanish, Russian, Ukrainian and Arabic. */
const HEADINGS: [Part, RegExp][] = [
  ['title', /^(title|headline|titel|überschrift|titre|título|titular|заголовок|العنوان)$/],
  [
    'claim',
    /^((the |false |main |original )?(claims?|statement|summary|allegation|disinformation|disinfo|fake|myth)( under check| made| in short)?|what (was|is|they) (said|claimed|claim|say|saying)|behauptung|die behauptung|affirmation|l['’]affirmation|afirmación|bulo|утверждение|фейк|твердження|الادعاء|الزعم)$/,
  ],
  [
    'narrative',
    /^((the |recurring |wider |broader )?(narrative|story|storyline|pattern)|das narrativ|narrativ|le récit|récit|narrativa|нарратив|наратив|السردية)$/,
  ],
  [
    'verdict',
    /^((our |the )?(verdict|rating|conclusion|ruling|finding|assessment)|urteil|bewertung|fazit|verdict|conclusion|veredicto|вердикт|оценка|вирок|висновок|الحكم|النتيجة)$/,
  ],
  ['explanation', /^(why|explanation|why (it is|this is|it['’]s) (false|misleading|wrong)|begründung)$/],
  ['technique', /^(how it misleads|technique|the technique|manipulation|manipulation technique)$/],
  ['grainOfTruth', /^(what is true in it|what['’]s true|(the )?grain of truth|kernel of truth)$/],
  [
    'reality',
    /^((the |our )?(reality|facts?|truth|response|disproof|debunk|debunking|rebuttal|correction|analysis|fact[- ]check)|what is true|what (really|actually) happened|(die )?(fakten|wahrheit|realität|richtigstellung)|(la )?(réalité|vérité)|(les )?faits|(la )?(realidad|verdad)|(los )?hechos|реальность|факты|правда|опровержение|реальність|факти|спростування|الحقيقة|الواقع)$/,
  ],
  [
    'background',
    /^((the )?(background|context|more context|the context|background information)|why it matters|hintergrund|contexte|contexto|antecedentes|контекст|предыстория|справка|передісторія|довідка|الخلفية|السياق)$/,
  ],
  [
    'sources',
    /^((our |the )?(sources?|references|evidence|links)|quellen|références|fuentes|источники|джерела|المصادر)$/,
  ],
  [
    'related',
    /^(read more|see also|related|related (cases|narratives|articles|fact-?checks)|further reading|more|mehr dazu|lesen sie auch|à lire aussi|lire aussi|más información|читайте также|читайте також|اقرأ أيضا)$/,
  ],
  ['claimant', /^(claimant|speaker|said by|who said (it|this)|source of the claim|author of the claim|claimed by)$/],
  ['claimDate', /^(claim date|date of (the )?(claim|publication of the claim)|said on|when)$/],
  [
    'outlets',
    /^(outlets?|media|where it appeared|appeared (in|on)|reported in|spread by|publications?|publication\/media)$/,
  ],
  ['published', /^(date|published|publication date|published on|date published|datum)$/],
  ['updated', /^(updated|last updated|last changed|modified)$/],
  ['publisher', /^(publisher|fact-?checker|checked by|organi[sz]ation)$/],
  ['url', /^(url|address|link|permalink|web address)$/],
  ['keywords', /^(keywords?|tags?|topics?)$/],
  ['countries', /^(countr(y|ies)|countries and\/or regions discussed( in the disinformation)?|regions?)$/],
];

/** How paragraphs begin that say what they are. */
const OPENINGS: [Part, RegExp][] = [
  [
    'related',
    /^(read|see|learn|find out|find|discover) (more|also|further|our|other|similar|earlier|previous)\b|^(more|further|related) (on|about|reading|cases|disinformation|narratives)\b|^for more\b|^mehr (über|zu)\b|^lire aussi|^lea (también|más)|^читайте|^اقر[أا]/,
  ],
  [
    'narrative',
    /^(this|it|the (claim|message|article|story|statement))( \w+){0,3} (is|are|was|belongs to|forms|continues|repeats|echoes|fits|follows)\b.{0,90}\b(narratives?|trope|talking point|storyline|conspiracy theory|disinformation campaign)\b|^(a |an |another |yet another )?(recurring|recurrent|common|familiar|well-known|typical|old|standard|long-standing)\b.{0,80}\b(narratives?|trope|talking point|storyline|conspiracy theory)\b|^(pro-kremlin|disinformation|conspiracy|propaganda)\b.{0,60}\bnarratives?\b|^(dies|das) ist .{0,60}narrativ|^(это|це) .{0,60}(нарратив|наратив)/,
  ],
  [
    'reality',
    /^(in (reality|truth|actuality|actual fact|fact)\b|actually,|the (truth|reality|facts?) (is|are)\b|the facts:|contrary to\b|(this|the) (claim|statement|allegation|story|assertion)s? (is|are|was|were) (\w+ )?(false|untrue|not true|incorrect|wrong|baseless|unfounded|misleading|fabricated|fake)\b|this is (false|untrue|not true|incorrect|wrong|fake)\b|in wirklichkeit|tatsächlich|en réalité|en realidad|в действительности|на самом деле|насправді|في الواقع|في الحقيقة)/,
  ],
  [
    'reality',
    /^(false|untrue|not true|fake|misleading|wrong|incorrect|unproven|falsch|faux|falso|неправда|фейк)[.:!,–—]\s/,
  ],
  ['background', /^(background|context|by way of background|for context)\s*[:,–—-]/],
];

/** Sentences that judge, where no verdict is stated. */
const VERDICTS = [
  /^(no (?:\w+ )?(?:evidence|proof))\b.{0,90}$/i,
  /^(?:there (?:is|was) )(no (?:\w+ )?(?:evidence|proof))\b.{0,90}$/i,
  /^(?:(?:this|the) (?:claim|statement|allegation|story) (?:is|was) )((?:\w+ ){0,2}(?:false|untrue|misleading|unproven|baseless|unfounded|fabricated|fake|incorrect))\b.{0,60}$/i,
  /^(?:this is )((?:\w+ )?(?:false|untrue|true|misleading|fake|incorrect|wrong))\b.{0,40}$/i,
  /^((?:false|fake|misleading|unproven|unfounded|not true))[.!]?$/i,
];

/** Openings that cut a paragraph in two: they never go on with what a claim says. */
const CUTS =
  /(?<=[.!?…]["”»’)]?)\s+(?=(?:In reality|In truth|In actual fact|The truth is|In Wirklichkeit|En réalité|En realidad)\b)/;

const MANY: Part[] = ['outlets', 'keywords', 'countries'];
/** Labels of one line: what follows is something else. */
const LINES: Part[] = [
  'title',
  'verdict',
  'claimant',
  'claimDate',
  'published',
  'updated',
  'publisher',
  'url',
  ...MANY,
];

/**
 * Reads a debunk.
 * @returns The case as it would be written in a file, and what was guessed on the way. A case without a claim and
 *   without a title is no case; the reader of cases says so.
 */
export function readDebunkText(text: string): { entry: CaseInput; unsure: Unsure[] } {
  const found = new Map<Part, Paragraph[]>();
  const unsure: Unsure[] = [];
  const add = (part: Part, paragraph: Paragraph): void => {
    if (paragraph.text) found.set(part, [...(found.get(part) ?? []), paragraph]);
  };

  /** Paragraphs before the first that says what it is. */
  const before: Paragraph[] = [];
  let current: Part | undefined;
  let headed = false;
  let claimLabelled = false;
  for (const paragraph of paragraphsOf(text)) {
    const label = labelOf(paragraph.text);
    if (label) {
      const { part, rest } = label;
      if (rest) add(part, { ...paragraph, text: rest });
      if (rest && part === 'claim') claimLabelled = true;
      // A label is for its own line; a heading for what follows.
      if (!rest) [current, headed] = [part, true];
      else if (!LINES.includes(part)) [current, headed] = [part, true];
      else if (part === 'verdict') [current, headed] = [part, false];
      continue;
    }
    const opening = openingOf(paragraph.text);
    // Under a heading only a pointer to more, or a reality under a claim, says otherwise than the heading.
    if (
      opening &&
      (!headed || opening === 'related' || (opening === 'reality' && (current === 'claim' || current === 'narrative')))
    ) {
      [current, headed] = [opening, false];
      add(opening, paragraph);
    } else if (!headed && (current === 'narrative' || current === 'verdict')) {
      // After a narrative or a verdict the text turns to what is true, whatever words it uses.
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
  placeUnmarked(before, found, unsure);
  const [claim, ...more] = found.get('claim') ?? [];
  if (claim && more.length && claimLabelled && !found.has('reality')) {
    // The claim stands beside its label, and nothing else says what is true.
    found.set('claim', [claim]);
    found.set('reality', more);
    const message = `“${short(more[0]?.text ?? '')}” stands after the claim; it was taken for the reality. Put “Reality” above it, or what it is.`;
    unsure.push({ line: more[0]?.line ?? claim.line, path: 'reality', message });
  }
  return { entry: toCase(found, unsure), unsure };
}

/** What stands before all that says what it is: a headline, perhaps, and the claim. */
function placeUnmarked(before: Paragraph[], found: Map<Part, Paragraph[]>, unsure: Unsure[]): void {
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
    // Nothing says what it is: the order alone.
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

function toCase(found: ReadonlyMap<Part, Paragraph[]>, unsure: Unsure[]): CaseInput {
  const said = (part: Part): string | undefined =>
    found
      .get(part)
      ?.map(({ text }) => text)
      .join('\n\n') ?? undefined;
  const line = (part: Part): string | undefined => said(part)?.replace(/\s+/g, ' ');
  const many = (part: Part): string[] | undefined =>
    line(part)
      ?.split(/\s*[,;|]\s*/)
      .filter(Boolean);
  const entry: CaseInput = {};
  const url = line('url');
  const title = line('title');
  if (url) entry.url = url;
  if (title) entry.title = title;

  const claim = {
    text: unquoted(said('claim')),
    claimant: line('claimant'),
    date: line('claimDate'),
    technique: line('technique'),
    grainOfTruth: line('grainOfTruth'),
  };
  if (Object.values(claim).some(Boolean)) entry.claim = defined(claim);
  const outlets = many('outlets');
  if (outlets) entry.appearances = outlets.map((outlet) => ({ outlet }));

  const stated = line('verdict');
  const judged = stated ? undefined : judgement(found, unsure);
  const label =
    stated && stated.length > 60 ? (/^[^.:–—]{1,60}(?=[.:–—])/.exec(stated)?.[0] ?? stated) : (stated ?? judged?.label);
  if (label) {
    const rest = stated && stated !== label ? stated.slice(label.length).replace(/^[.:–—\s]+/, '') : judged?.sentence;
    const explanation =
      line('explanation') ?? (rest?.replace(/[.!]$/, '').toLowerCase() === label.toLowerCase() ? undefined : rest);
    const tone = verdictTone(label);
    entry.verdict = { label: label.replace(/\.$/, ''), tone, ...(explanation && { explanation }) };
    if (tone === 'none') {
      const place = found.get('verdict')?.[0]?.line ?? 1;
      unsure.push({
        line: place,
        path: 'verdict.tone',
        message: `the words “${label}” are not known; write "tone" yourself.`,
      });
    }
  } else {
    unsure.push({
      line: 1,
      path: 'verdict',
      message: 'no verdict was found. Write one: “Verdict: False”, for example.',
    });
  }

  const story = judged?.story ?? said('narrative');
  if (story) {
    const short = story.length <= 60 && !/[.!?]$/.test(story);
    entry.narrative = short ? { name: story } : { description: story.replace(/\s+/g, ' ') };
  }
  const [reality, background] = [said('reality'), said('background')];
  if (reality) entry.reality = reality;
  else
    unsure.push({
      line: 1,
      path: 'reality',
      message: 'no reality was found. Begin it with “In reality”, or put “Reality” above it.',
    });
  if (background) entry.background = background;
  if (!entry.claim?.text) {
    unsure.push({ line: 1, path: 'claim.text', message: 'no claim was found. Put “Claim” above it.' });
  }

  const sources = found.get('sources')?.map(({ text }) => linked(text));
  const related = found.get('related')?.map(({ text }) => linked(text));
  if (sources?.length) entry.sources = sources;
  if (related?.length) entry.related = related;
  const publisher = line('publisher');
  if (publisher) entry.publisher = { name: publisher };
  const [published, updated] = [line('published'), line('updated')];
  if (published) entry.published = published;
  if (updated) entry.updated = updated;
  const [keywords, countries] = [many('keywords'), many('countries')];
  if (keywords) entry.keywords = keywords;
  if (countries) entry.countries = countries;
  return entry;
}

/** A verdict from a sentence that judges, where no heading names one; taken out of the narrative that it stands in. */
function judgement(
  found: ReadonlyMap<Part, Paragraph[]>,
  unsure: Unsure[],
): { label: string; sentence: string; story?: string } | undefined {
  for (const part of ['narrative', 'reality'] as const) {
    for (const paragraph of found.get(part) ?? []) {
      for (const sentence of sentencesOf(paragraph.text)) {
        const label = VERDICTS.map((rule) => rule.exec(sentence)?.[1]).find(Boolean);
        if (!label) continue;
        const capital = label.charAt(0).toUpperCase() + label.slice(1);
        unsure.push({
          line: paragraph.line,
          path: 'verdict',
          message: `no verdict is stated; “${short(sentence)}” was taken for one: “${capital}”, tone ${verdictTone(capital)}.`,
        });
        const story = found
          .get('narrative')
          ?.map(({ text }) => text.replace(sentence, '').trim())
          .filter(Boolean)
          .join('\n\n');
        return { label: capital, sentence, ...(part === 'narrative' && { story: story ?? '' }) };
      }
    }
  }
  return undefined;
}

/** The paragraphs of a text: parted by blank lines, or each a line where lines are not broken to a width. */
function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const wrapped = isWrapped(lines);
  const result: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const [index, raw] of lines.entries()) {
    // Markdown's marks are for the eye.
    const line = raw
      .trim()
      .replace(/^#+\s+/, '')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
    if (!line) {
      open = undefined;
      continue;
    }
    // What is a heading or a list item stands for itself.
    const alone = !wrapped || labelOf(line) !== undefined || /^([-*•]|\d+[.)])\s/.test(line);
    if (open && !alone) open.text += ` ${line}`;
    else {
      const paragraph = { text: line, line: index + 1 };
      result.push(paragraph);
      open = labelOf(line)?.rest === '' ? undefined : paragraph;
    }
  }
  return result.flatMap((paragraph) =>
    paragraph.text.split(CUTS).map((part): Paragraph => ({ text: part.trim(), line: paragraph.line })),
  );
}

/** Whether lines were broken to a width: most that another line follows end without ending a sentence. */
function isWrapped(lines: string[]): boolean {
  const followed = lines.filter(
    (line, index) => line.trim() && lines[index + 1]?.trim() && labelOf(line.trim()) === undefined,
  );
  const broken = followed.filter(
    (line) => line.trim().length > 40 && line.trim().length < 110 && !/[.!?:…]["”»’)]?$/.test(line.trim()),
  );
  return followed.length > 0 && broken.length * 2 > followed.length;
}

/** A heading, as in `Background`, or a label, as in `Verdict: False`; undefined for what is neither. */
function labelOf(line: string): { part: Part; rest: string } | undefined {
  // Beside a headline; alone on its line, `Fact check` is the heading of the reality.
  const [, label = line, rest = ''] = /^([^:：]{2,70})[:：]\s*(.*)$/s.exec(line) ?? [];
  const part = rest && /^(fact[- ]?check|faktencheck|debunk(ed)?)$/i.test(label) ? 'title' : partOf(label);
  return part && { part, rest };
}

function partOf(heading: string): Part | undefined {
  const text = heading
    .trim()
    .replace(/[.*_]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return HEADINGS.find(([, rule]) => rule.test(text))?.[0];
}

const openingOf = (text: string): Part | undefined =>
  OPENINGS.find(([, rule]) => rule.test(text.toLowerCase().replace(/^["“„«‘']+/, '')))?.[0];

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["”»’)]?)\s+(?=\p{Lu})/u);

/** One sentence, not a long one. */
const isHeadline = (text: string): boolean => text.length < 250 && sentencesOf(text).length === 1;

/** The share of a text's telling words that come again in another; words count by their first letters. */
function kinship(text: string, other: string): number {
  const stems = (of: string): string[] =>
    (of.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.test(word)).map((word) => word.slice(0, 5));
  const own = new Set(stems(text));
  const others = new Set(stems(other));
  return own.size ? [...own].filter((stem) => others.has(stem)).length / own.size : 1;
}

const COMMON =
  /^(that|this|with|from|have|been|will|would|their|they|there|about|into|than|what|which|when|were|more|also|because|some)$/;

function linked(text: string): { title?: string; url?: string } {
  const item = text.replace(/^([-*•]|\d+[.)])\s+/, '');
  const [, title, address] = /^\[([^\]]+)\]\((\S+)\)$/.exec(item) ?? [];
  if (address) return defined({ title, url: address });
  const url = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/.exec(item)?.[0];
  const rest = (url ? item.replace(url, '') : item).replace(/^[\s:–—,-]+|[\s:–—,(-]+\)?$/g, '');
  return defined({ title: rest, url });
}

/** Without the quotation marks around the whole. */
const unquoted = (text: string | undefined): string | undefined => text?.replace(/^["“„«]([^"“”„«»]*)["”“»]$/s, '$1');

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** Without the fields that have nothing. */
function defined<T extends object>(object: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value)) as {
    [Field in keyof T]?: NonNullable<T[Field]>;
  };
}
