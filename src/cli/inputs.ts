/** The inputs of the command, as text: files, folders and standard input. */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

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

/** A file or standard input. */
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

/** A file or folder that could not be read. */
export class InputError extends Error {
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Yields the inputs in order; a folder stands for the files of cases in it, sorted by name.
 * @param inputs Paths, and `-` for standard input.
 * @param onError Called for each input that does not exist or cannot be read.
 */
export async function* findInputs(
  inputs: readonly string[],
  onError: (error: InputError) => void,
): AsyncGenerator<Input> {
  for (const input of inputs) {
    if (input === '-') {
      yield standardInput();
      continue;
    }
    try {
      if ((await stat(input)).isDirectory()) yield* filesIn(input);
      else yield fileInput(input);
    } catch (cause) {
      onError(new InputError(input, reasonOf(cause)));
    }
  }
}

async function* filesIn(folder: string): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const kind = KINDS[extname(entry.name).toLowerCase()];
    if (entry.isDirectory()) yield* filesIn(path);
    // A text file may hold anything, so it is only read if named.
    else if (kind && kind !== 'text') yield { ...fileInput(path), found: true };
  }
}

function fileInput(path: string): Input {
  return { name: path, kind: KINDS[extname(path).toLowerCase()], found: false, chunks: () => fileText(path) };
}

async function* fileText(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const start = new Uint8Array(2);
  await file.read(start, 0, 2, 0);
  await file.close();
  yield* textOf(createReadStream(path, { highWaterMark: 1 << 18 }), encodingOf(start));
}

function standardInput(): Input {
  let text: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  };
  return {
    name: 'stdin',
    kind: undefined,
    found: false,
    async *chunks() {
      yield await (text ??= read());
    },
  };
}

/** Detects UTF-16 by its byte order mark, or by the zero byte beside a first ASCII character; else it is UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === undefined || second === undefined) return 'utf-8';
  if (second === 0 || (first === 0xff && second === 0xfe)) return 'utf-16le';
  return first === 0 || (first === 0xfe && second === 0xff) ? 'utf-16be' : 'utf-8';
}

async function* textOf(bytes: AsyncIterable<unknown>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
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

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read: check its permissions',
  EISDIR: 'it is a folder',
};

function reasonOf(cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
