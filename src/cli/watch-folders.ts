/** Notices changes in files and folders. */
import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Within this many milliseconds, changes are one: an editor makes several to save a file once. */
const TOGETHER = 100;

/**
 * Watches files and folders, also those that come later.
 * @param paths Files or folders.
 * @param onChange Called after a change, never while it is still at work.
 * @returns Ends the watching.
 */
export async function watchFolders(paths: readonly string[], onChange: () => Promise<void>): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isClosed = false;
  let changes = 0;

  const note = (): void => {
    changes++;
    if (!isRunning && !isClosed) timer ??= setTimeout(() => void run(), TOGETHER);
  };
  const run = async (): Promise<void> => {
    timer = undefined;
    isRunning = true;
    const before = changes;
    try {
      await look();
      await onChange();
    } finally {
      isRunning = false;
    }
    if (changes > before) note();
  };
  const look = async (): Promise<void> => {
    const folders = new Set<string>();
    for (const path of paths) for await (const folder of foldersOf(path)) folders.add(folder);
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder) || isClosed) continue;
      // The folder of a file is watched, not the file: editors put a new one in its place.
      const watcher = watch(folder, note).on('error', () => {
        watcher.close();
        watchers.delete(folder);
        note();
      });
      watchers.set(folder, watcher);
    }
  };

  await look();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** A folder with all in it, as they are searched for cases; for a file, the folder around it. */
async function* foldersOf(path: string): AsyncGenerator<string> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => undefined,
  );
  if (!isFolder) {
    if (isFolder === false) yield dirname(path);
    return;
  }
  yield path;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      yield* foldersOf(join(path, entry.name));
    }
  }
}
