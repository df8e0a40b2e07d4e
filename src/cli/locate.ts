/** Positions of values in a JSON text, and of syntax errors. */
import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Position } from './findings.js';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** Splits a path into names and indices: `claim.date`, `sources[2].url`. */
export function segmentsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
}

/** The position of an offset in a text that itself begins at `start`. */
export function positionOf(text: string, offset: number, start: Position = { line: 1, column: 1 }): Position {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: start.line, column: start.column + last }
    : { line: start.line + lines.length - 1, column: last + 1 };
}

/** Finds positions in one JSON text, which is parsed on first use. */
export class Locator {
  #tree: Node | undefined;

  constructor(
    private readonly text: string,
    private readonly start: Position = { line: 1, column: 1 },
    /** Prepended to all paths. */
    private readonly prefix = '',
  ) {}

  /** The position of the value at a path, or of its nearest ancestor that exists. */
  at(path: string): Position {
    const segments = segmentsOf(`${this.prefix}.${path}`);
    this.#tree ??= parseTree(this.text, [], STRICT);
    while (this.#tree) {
      const node = findNodeAtLocation(this.#tree, segments);
      if (node) return positionOf(this.text, node.offset, this.start);
      if (!segments.length) break;
      segments.pop();
    }
    return this.start;
  }

  /** The position of the first string equal to `value`; undefined if there is none. */
  ofText(value: string): Position | undefined {
    const look = (node: Node | undefined): Node | undefined => {
      if (node?.type === 'string' && node.value === value) return node;
      for (const child of node?.children ?? []) {
        // The second child of a property is its value.
        const found = look(node?.type === 'property' ? node.children?.[1] : child);
        if (found) return found;
      }
      return undefined;
    };
    this.#tree ??= parseTree(this.text, [], STRICT);
    const node = look(this.#tree);
    return node && positionOf(this.text, node.offset, this.start);
  }
}

const ADVICE: Partial<Record<string, string>> = {
  InvalidSymbol: 'a field name or a text in double quotes, or true, false or null without any',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a field name in double quotes',
  ValueExpected: 'a value; is there a comma too many?',
  ColonExpected: 'a colon after the field name',
  CommaExpected: 'a comma between this and what stands before it',
  CloseBraceExpected: 'a } that closes the object',
  CloseBracketExpected: 'a ] that closes the list',
  EndOfFileExpected: 'nothing more after the end of the document',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfComment: 'no comment: JSON has none',
  UnexpectedEndOfString: 'a double quote that ends the text; write a line break in it as \\n',
  UnexpectedEndOfNumber: 'a number',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'a character that may follow a backslash; write a backslash as \\\\',
  InvalidCharacter: 'no control character in a text; write a tab as \\t, a line break as \\n',
};

/** Describes the first syntax error of a text that JSON.parse refuses: its position, and what was expected there. */
export function jsonFault(text: string, start: Position = { line: 1, column: 1 }): Position & { message: string } {
  const errors: ParseError[] = [];
  parse(text, errors, STRICT);
  const [first] = errors;
  if (!first) return { ...start, message: 'this is no JSON' };
  const found = text.slice(first.offset, first.offset + Math.min(first.length, 20)).split('\n')[0];
  return {
    ...positionOf(text, first.offset, start),
    message: `expected ${ADVICE[printParseErrorCode(first.error)] ?? 'JSON'}${found ? `; found ${found}` : ''}`,
  };
}
