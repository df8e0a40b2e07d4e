/** Builds a case from the paragraphs of a plain text, once each is identified. */
import { verdictTone } from '../formats/verdict-tone.js';
import type { CaseInput } from '../model/case.js';
import { sentencesOf, short, type Paragraph } from './text-paragraphs.js';
import type { Section } from './text-rules.js';

/** A guess that the author should check. */
export interface Unsure {
  line: number;
  /** The field that the text was assigned to; empty if it was left out. */
  path: string;
  message: string;
}

/** Sentences that count as a verdict if none is stated. */
const VERDICTS = [
  /^(no (?:\w+ )?(?:evidence|proof))\b.{0,90}$/i,
  /^(?:there (?:is|was) )(no (?:\w+ )?(?:evidence|proof))\b.{0,90}$/i,
  /^(?:(?:this|the) (?:claim|statement|allegation|story) (?:is|was) )((?:\w+ ){0,2}(?:false|untrue|misleading|unproven|baseless|unfounded|fabricated|fake|incorrect))\b.{0,60}$/i,
  /^(?:this is )((?:\w+ )?(?:false|untrue|true|misleading|fake|incorrect|wrong))\b.{0,40}$/i,
  /^((?:false|fake|misleading|unproven|unfounded|not true))[.!]?$/i,
];

/** The case as it would be written in a file; guesses are added to `unsure`. */
export function toCase(found: ReadonlyMap<Section, Paragraph[]>, unsure: Unsure[]): CaseInput {
  const said = (section: Section): string | undefined =>
    found
      .get(section)
      ?.map(({ text }) => text)
      .join('\n\n') ?? undefined;
  const line = (section: Section): string | undefined => said(section)?.replace(/\s+/g, ' ');
  const many = (section: Section): string[] | undefined =>
    line(section)
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
      unsure.push({
        line: found.get('verdict')?.[0]?.line ?? 1,
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
    const isName = story.length <= 60 && !/[.!?]$/.test(story);
    entry.narrative = isName ? { name: story } : { description: story.replace(/\s+/g, ' ') };
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

/** Finds a verdict in a sentence, if no heading names one, and takes the sentence out of its narrative. */
function judgement(
  found: ReadonlyMap<Section, Paragraph[]>,
  unsure: Unsure[],
): { label: string; sentence: string; story?: string } | undefined {
  for (const section of ['narrative', 'reality'] as const) {
    for (const paragraph of found.get(section) ?? []) {
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
        return { label: capital, sentence, ...(section === 'narrative' && { story: story ?? '' }) };
      }
    }
  }
  return undefined;
}

function linked(text: string): { title?: string; url?: string } {
  const item = text.replace(/^([-*•]|\d+[.)])\s+/, '');
  const [, title, address] = /^\[([^\]]+)\]\((\S+)\)$/.exec(item) ?? [];
  if (address) return defined({ title, url: address });
  const url = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/.exec(item)?.[0];
  const rest = (url ? item.replace(url, '') : item).replace(/^[\s:–—,-]+|[\s:–—,(-]+\)?$/g, '');
  return defined({ title: rest, url });
}

/** Strips the quotation marks around a whole text. */
const unquoted = (text: string | undefined): string | undefined => text?.replace(/^["“„«]([^"“”„«»]*)["”“»]$/s, '$1');

/** Drops empty fields. */
function defined<T extends object>(object: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value)) as {
    [Field in keyof T]?: NonNullable<T[Field]>;
  };
}
