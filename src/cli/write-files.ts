/** Writes files whole, and leaves those untouched that would not change. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

/** The ending of a file that is not complete yet; one that stays was left by a build that was stopped. */
export const UNFINISHED = '.part';

/** What became of a file. */
export interface Put {
  /** False if it had this content before. */
  written: boolean;
  /** The stamp of what was written, or found: see `stampAt`. */
  stamp: string;
}

/** The size, time and inode of a file, which tell whether it was changed since; undefined if there is no file. */
export function stampAt(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && stampOf(stats);
}

/** Gives a file its content, unless it has it already. Makes the folder if need be. */
export function putFile(file: string, content: string | Buffer): Put {
  const bytes = Buffer.from(content as string);
  const created = createFile(file, bytes);
  if (created !== undefined) return { written: true, stamp: created };
  const found = openSync(file, 'r');
  try {
    const stats = fstatSync(found);
    if (stats.size === bytes.length && readFileSync(found).equals(bytes)) {
      return { written: false, stamp: stampOf(stats) };
    }
  } finally {
    closeSync(found);
  }
  return { written: true, stamp: replaceFile(file, bytes) };
}

/** Writes a file under another name and renames it: whoever reads meanwhile gets all of the old or all of the new. */
export function replaceFile(file: string, content: string | Buffer): string {
  const part = `${file}.${randomUUID()}${UNFINISHED}`;
  const stamp = createFile(part, content) ?? '';
  renameSync(part, file);
  return stamp;
}

/** Writes a new file, and returns its stamp; undefined if there is one already. */
function createFile(file: string, content: string | Buffer): string | undefined {
  const handle = openNew(file);
  if (handle === undefined) return undefined;
  try {
    writeFileSync(handle, content);
    // Of the open file: another build may have put its own in the place of this one.
    return stampOf(fstatSync(handle));
  } finally {
    closeSync(handle);
  }
}

function openNew(file: string): number | undefined {
  try {
    return openSync(file, 'wx');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return undefined;
    if (code !== 'ENOENT') throw cause;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'wx');
  }
}

// Two builds at once can write files of the same size in the same tick of the clock; never the same inode.
const stampOf = ({ size, mtimeMs, ino }: Stats): string =>
  [size, Math.round(mtimeMs * 1000), ino].map((number) => number.toString(36)).join('-');
