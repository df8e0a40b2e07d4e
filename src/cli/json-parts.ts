/**
 * A streaming parser that splits JSON of any length into the parts that a reader of cases needs: the entries of a list
 * at the root or of a root's `cases`, and the other members of the root. It holds one part at a time.
 */
import type { Position } from './findings.js';

/** A value of a JSON document as text, and its position. */
export interface JsonPart extends Position {
  /** A list is reported when it begins, without its text; its entries follow. */
  kind: 'list' | 'entry' | 'member' | 'root';
  /** The member of the root that it is or belongs to; undefined in a list at the root, and for the root itself. */
  key: string | undefined;
  /** The index of an entry in its list, from 0. */
  index: number;
  text: string;
}

/** A syntax error in a JSON document, and its position. */
export class JsonFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

type Expected = 'value' | 'first entry' | 'entry' | 'first name' | 'name' | 'colon' | 'comma' | 'end';

const WHAT: Record<Expected, string> = {
  value: 'a value',
  'first entry': 'a value or ]',
  entry: 'a value: take the comma before it away, or write one more value',
  'first name': 'a field name in double quotes, or }',
  name: 'a field name in double quotes',
  colon: 'a colon after the field name',
  comma: 'a comma, or the end of the list or object',
  end: 'nothing more after the end of the document',
};

const SPACE = /[ \t\r\n\ufeff]/;

/** Splits the text as it arrives. */
class Divider {
  readonly parts: JsonPart[] = [];
  #expected: Expected = 'value';
  #open: ('root object' | 'root list' | 'cases')[] = [];
  #key: string | undefined;
  #index = 0;
  #line = 1;
  /** The offset of the line's beginning in this chunk; negative if it began in an earlier one. */
  #lineStart = 0;
  #value: (Position & { kind: 'name' | 'string' | 'nested' | 'bare'; texts: string[] }) | undefined;
  #depth = 0;
  #inString = false;
  #escaped = false;

  push(chunk: string): void {
    let at = 0;
    while (at < chunk.length) at = this.#value ? this.#scan(chunk, at) : this.#between(chunk, at);
    this.#lineStart -= chunk.length;
  }

  end(): void {
    if (this.#value?.kind === 'bare') this.#finish();
    if (this.#value) throw this.#fault('the end of a text, list or object that begins here', this.#value);
    if (this.#expected !== 'end') throw this.#fault(WHAT[this.#expected], this.#position(0));
  }

  #position(at: number): Position {
    return { line: this.#line, column: at - this.#lineStart + 1 };
  }

  #fault(expected: string, { line, column }: Position, found = 'the end of the file'): JsonFault {
    return new JsonFault(`expected ${expected}; found ${found}`, line, column);
  }

  /** Reads a character between values, and returns the next offset. */
  #between(chunk: string, at: number): number {
    const char = chunk.charAt(at);
    if (char === '\n') {
      this.#line++;
      this.#lineStart = at + 1;
    }
    if (SPACE.test(char)) return at + 1;
    const scope = this.#open.at(-1);
    const closing = scope === 'root object' ? '}' : ']';
    if (char === closing && scope && ['first entry', 'first name', 'comma'].includes(this.#expected)) {
      this.#open.pop();
      this.#expected = this.#open.length ? 'comma' : 'end';
      return at + 1;
    }
    switch (this.#expected) {
      case 'comma':
        if (char !== ',') break;
        this.#expected = scope === 'root object' ? 'name' : 'entry';
        return at + 1;
      case 'colon':
        if (char !== ':') break;
        this.#expected = 'value';
        return at + 1;
      case 'first name':
      case 'name':
        if (char !== '"') break;
        return this.#begin('name', at);
      case 'value':
      case 'entry':
      case 'first entry':
        if (',:]}'.includes(char)) break;
        if (!scope && (char === '{' || char === '[')) {
          this.#open.push(char === '{' ? 'root object' : 'root list');
          this.#expected = char === '{' ? 'first name' : 'first entry';
          if (char === '[') this.#tell('list', this.#position(at));
          return at + 1;
        }
        if (scope === 'root object' && this.#key === 'cases' && char === '[') {
          this.#open.push('cases');
          this.#index = 0;
          this.#expected = 'first entry';
          this.#tell('list', this.#position(at));
          return at + 1;
        }
        return this.#begin(char === '"' ? 'string' : char === '{' || char === '[' ? 'nested' : 'bare', at);
      case 'end':
    }
    throw this.#fault(WHAT[this.#expected], this.#position(at), char);
  }

  #begin(kind: 'name' | 'string' | 'nested' | 'bare', at: number): number {
    this.#value = { kind, ...this.#position(at), texts: [] };
    this.#depth = 0;
    this.#inString = false;
    return at;
  }

  /** Reads on in a value, to its end or the end of the chunk, and returns the next offset. */
  #scan(chunk: string, start: number): number {
    const value = this.#value;
    if (!value) return start;
    let at = start;
    for (; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === 10) {
        this.#line++;
        this.#lineStart = at + 1;
      }
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === 92) this.#escaped = true;
        else if (code === 34) {
          this.#inString = false;
          if (value.kind !== 'nested') return this.#finish(chunk, start, at + 1);
        }
      } else if (value.kind === 'bare') {
        if (code <= 32 || code === 44 || code === 93 || code === 125) {
          // This line feed is counted when it is read as space.
          if (code === 10) this.#line--;
          return this.#finish(chunk, start, at);
        }
      } else if (code === 34) this.#inString = true;
      else if (code === 123 || code === 91) this.#depth++;
      else if ((code === 125 || code === 93) && --this.#depth === 0) return this.#finish(chunk, start, at + 1);
    }
    value.texts.push(chunk.slice(start));
    return at;
  }

  #finish(chunk = '', start = 0, end = 0): number {
    const { kind, line = 0, column = 0, texts = [] } = this.#value ?? {};
    this.#value = undefined;
    const text = [...texts, chunk.slice(start, end)].join('');
    const scope = this.#open.at(-1);
    if (kind === 'name') {
      this.#key = nameIn(text);
      this.#expected = 'colon';
      return end;
    }
    this.#tell(scope ? (scope === 'root object' ? 'member' : 'entry') : 'root', { line, column }, text);
    this.#expected = scope ? 'comma' : 'end';
    return end;
  }

  #tell(kind: JsonPart['kind'], position: Position, text = ''): void {
    const index = kind === 'entry' ? this.#index++ : 0;
    this.parts.push({ kind, key: this.#open[0] === 'root list' ? undefined : this.#key, index, text, ...position });
  }
}

function nameIn(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/**
 * Splits a JSON document into parts.
 * @param chunks Its text.
 * @throws {JsonFault} if the document itself, not only one of its parts, is invalid. Parts before the fault have been
 *   yielded.
 */
export async function* jsonParts(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<JsonPart> {
  const divider = new Divider();
  for await (const chunk of chunks) {
    try {
      divider.push(chunk);
    } finally {
      yield* divider.parts.splice(0);
    }
  }
  divider.end();
  yield* divider.parts.splice(0);
}
