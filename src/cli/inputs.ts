/** Finds the inputs of the command: files, folders and standard input. */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encodingOf, kindOfName, type Input } from './input.js';

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
    const kind = kindOfName(entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    // A text file may hold anything, so it is only read if named.
    else if (kind && kind !== 'text') yield { ...fileInput(path), found: true };
  }
}

function fileInput(path: string): Input {
  return { name: path, kind: kindOfName(path), found: false, chunks: () => fileText(path) };
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

async function* textOf(bytes: AsyncIterable<unknown>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
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
