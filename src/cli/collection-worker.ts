/** The thread of `debunk build` that prepares the collection of a site. See collection-thread.ts. */
import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { CollectionBuilder } from './collection-builder.js';
import type { PlannedCase } from './site-plan.js';

/** Cases to be added, as JSON; or the folder to write the collection to; or that no more is to be done. */
export type CollectionJob = { lines: string[] } | { folder: string } | 'end';

/** What became of the files of the collection, once it is written. */
export type CollectionDone = { written: number; unchanged: number; stamps: ReadonlyMap<string, string> } | undefined;

const collection = new CollectionBuilder();

function done(job: Exclude<CollectionJob, 'end'>): CollectionDone {
  if ('folder' in job) {
    const { written, unchanged, stamps } = collection.write(job.folder, () => undefined);
    return { written, unchanged, stamps };
  }
  for (const line of job.lines) collection.add((JSON.parse(line) as PlannedCase).case);
  return undefined;
}

if (parentPort) {
  try {
    for await (const [job] of on(parentPort, 'message') as AsyncIterable<[CollectionJob]>) {
      if (job === 'end') break;
      parentPort.postMessage(done(job));
    }
  } finally {
    collection.close();
    parentPort.postMessage(undefined);
  }
}
