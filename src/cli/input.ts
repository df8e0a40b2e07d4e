/** An input of cases: a text, from wherever it comes, and its kind. Nothing here needs Node. */

/** The kinds of files that hold cases. */
export type FileKind = 'json' | 'json-lines' | 'csv' | 'html' | 'text';

const KINDS: Partial<Record<string, FileKind>> = {
  '.json': 'json',
  '.jsonld': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'text',
};

/** The kind that the extension of a name stands for; undefined if it says nothing. */
export function kindOfName(name: string): FileKind | undefined {
  return KINDS[/\.\w+$/.exec(name)?.[0].toLowerCase() ?? ''];
}

/** A file, standard input, or a text. */
export interface Input {
  /** As the user wrote it, or the path of a file found in a folder; `stdin` for standard input. */
  name: string;
  /** Derived from the extension; undefined if that says nothing. */
  kind: FileKind | undefined;
  /** Whether it was found in a folder, not named by the user. */
  found: boolean;
  /** Reads its text from the beginning; may be called repeatedly. */
  chunks(): AsyncIterable<string>;
}

/** Detects UTF-16 by its byte order mark, or by the zero byte beside a first ASCII character; else it is UTF-8. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === undefined || second === undefined) return 'utf-8';
  if (second === 0 || (first === 0xff && second === 0xfe)) return 'utf-16le';
  return first === 0 || (first === 0xfe && second === 0xff) ? 'utf-16be' : 'utf-8';
}

/** Detects the kind of an input by its beginning, if the name does not tell. */
export async function kindOf(input: Input): Promise<FileKind> {
  let start = '';
  for await (const chunk of input.chunks()) {
    start += chunk;
    if (start.length > 1 << 16) break;
  }
  if (start.includes('\0') || (start.match(/\ufffd/g)?.length ?? 0) * 20 > start.length) {
    throw new Error('this is no text; expected JSON, CSV, HTML, or the plain text of a debunk, in UTF-8');
  }
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('<')) return 'html';
  if (/^[[{]/.test(text)) {
    const [first = '', ...more] = text.split('\n');
    return isJson(first) && more.some((line) => line.trim().startsWith('{')) ? 'json-lines' : 'json';
  }
  const [header = ''] = text.split('\n');
  const cells = header.split(/[,;\t]/);
  return cells.length > 2 && cells.length * 25 > header.length ? 'csv' : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The whole text of an input. */
export async function wholeText(input: Input): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of input.chunks()) chunks.push(chunk);
  return chunks.join('');
}

/** The lines of an input, without their line feeds. */
export async function* linesOf(input: Pick<Input, 'chunks'>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.chunks()) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
