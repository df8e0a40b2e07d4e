/** Asks for a case, field by field, in the words of the format. */
import { readDebunkJson } from '../formats/debunk-json.js';
import { verdictTone } from '../formats/verdict-tone.js';
import type { CaseInput } from '../model/case.js';
import { fieldAt, type Field } from './case-fields.js';
import { explain } from './explain.js';
import type { LineReader } from './line-reader.js';

/** What is asked for, in the order in which a fact-checker comes to it. Of a list's fields, the first decides whether more come. */
const QUESTIONS: (string | string[])[] = [
  'lang',
  'claim.text',
  'claim.claimant',
  'claim.date',
  ['appearances', 'outlet', 'url', 'archiveUrl'],
  'verdict.label',
  'verdict.tone',
  'verdict.explanation',
  'title',
  'reality',
  'background',
  'narrative.name',
  'narrative.description',
  ['sources', 'title', 'url', 'archiveUrl'],
  'publisher.name',
  'publisher.url',
  'published',
  'url',
];

/** Fields that are only asked for if another was given. */
const NEEDS: Partial<Record<string, string>> = {
  'claim.claimant': 'claim.text',
  'claim.date': 'claim.text',
  'verdict.tone': 'verdict.label',
  'verdict.explanation': 'verdict.label',
  'narrative.description': 'narrative.name',
  'publisher.url': 'publisher.name',
};

const INTRODUCTION = `A question for each field. Enter alone leaves one out; Ctrl-C stops, and nothing is written.
Longer texts end with a line that has only a dot in it.
`;

/**
 * Asks for a case.
 * @returns The case as it is written in a file; undefined if the answers ended too early.
 */
export async function askCase(lines: LineReader): Promise<CaseInput | undefined> {
  const given = new Map<string, string>();
  lines.say(INTRODUCTION);
  for (;;) {
    for (const question of QUESTIONS) {
      if (typeof question !== 'string') {
        if (!(await askList(question, given, lines))) return undefined;
        continue;
      }
      const needed = NEEDS[question];
      if (needed && !given.has(needed)) continue;
      if (!(await askField(question, given, lines))) return undefined;
    }
    if (given.has('title') || given.has('claim.text')) return caseOf(given);
    lines.say('\nA case needs a claim or a title. Once more:');
    given.clear();
  }
}

/** Asks for the entries of a list, until the first field of one is left out. */
async function askList(
  [list = '', ...fields]: string[],
  given: Map<string, string>,
  lines: LineReader,
): Promise<boolean> {
  lines.say(`\n${fieldAt(list)?.description ?? list}`);
  for (let index = 0; ; index++) {
    for (const [number, field] of fields.entries()) {
      const path = `${list}[${index}].${field}`;
      if (!(await askField(path, given, lines))) return false;
      if (number === 0 && !given.has(path)) return true;
    }
  }
}

/** Asks for a field until its value can be read. Returns false once there are no answers any more. */
async function askField(path: string, given: Map<string, string>, lines: LineReader): Promise<boolean> {
  const field = fieldAt(path) ?? { path, kind: 'text' };
  const usual = path === 'verdict.tone' ? verdictTone(given.get('verdict.label') ?? '', given.get('lang')) : '';
  lines.say(`\n${questionOf(path, field, usual)}`);
  for (;;) {
    const answer = field.kind === 'rich' ? await longText(lines) : await lines.ask('> ');
    if (answer === undefined) return false;
    const value = answer.trim() || usual;
    if (!value) return true;
    const fault = faultOf(path, value);
    if (!fault) {
      given.set(path, value);
      return true;
    }
    lines.say(fault);
  }
}

function questionOf(path: string, { description = '', words, kind }: Field, usual: string): string {
  const hints = [
    words && `one of ${words.join(', ')}`,
    kind === 'date' && 'as in 2020-03-25',
    kind === 'language' && 'as in en or pt-BR',
    kind === 'rich' && 'ends with a dot alone',
    usual && `Enter: ${usual}`,
  ].filter(Boolean);
  return `${path}${hints.length ? ` (${hints.join('; ')})` : ''}: ${description}`;
}

/** Paragraphs, up to a dot alone; a first line without anything leaves the text out. */
async function longText(lines: LineReader): Promise<string | undefined> {
  const said: string[] = [];
  for (;;) {
    const line = await lines.ask('> ');
    if (line === undefined) return undefined;
    if (line.trim() === '.' || (!said.length && !line.trim())) return said.join('\n');
    said.push(line);
  }
}

/** What the reader of cases has against a value. */
function faultOf(path: string, value: string): string | undefined {
  const result = readDebunkJson({ cases: [{ title: 'x', ...caseOf(new Map([[path.replace(/\d+/, '0'), value]])) }] });
  const [warning] = result.ok ? result.warnings : [];
  return warning && explain(warning.kind, path, value);
}

/** The case that has these values at these paths. */
function caseOf(given: ReadonlyMap<string, string>): CaseInput {
  const entry: Record<string, unknown> = {};
  for (const [path, value] of given) {
    const [, list, index, field] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    const [name = path, inner] = path.split('.');
    if (list !== undefined && field !== undefined) {
      const places = (entry[list] ??= []) as Record<string, string>[];
      (places[Number(index)] ??= {})[field] = value;
    } else if (inner === undefined) entry[name] = value;
    else entry[name] = { ...(entry[name] as object), [inner]: value };
  }
  return entry;
}
