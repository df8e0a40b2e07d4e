/** A thread of `debunk build`: renders cases and writes their files. */
import { on } from 'node:events';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { caseFiles, type SiteSettings } from './site-case.js';
import type { PlannedCase } from './site-plan.js';
import { putFile } from './write-files.js';

/** The settings of the thread. */
export interface WorkerSettings {
  /** The folder of the site. */
  out: string;
  site: SiteSettings;
}

/** A case to be built: its name with the case as JSON, and the digest of what goes into its files. */
export interface CaseJob {
  name: string;
  line: string;
  digest: string;
}

/** The outcome: the numbers of its files written and not, and the stamps of all. */
export interface CaseDone {
  name: string;
  digest: string;
  written: number;
  unchanged: number;
  stamps: string[];
}

const { out, site } = workerData as WorkerSettings;

if (parentPort) {
  for await (const [job] of on(parentPort, 'message') as AsyncIterable<[CaseJob]>) {
    const planned = JSON.parse(job.line) as PlannedCase;
    const files = await caseFiles(planned, site);
    const puts = Object.entries(files).map(([path, content]) => putFile(join(out, path), content));
    const written = puts.filter((put) => put.written).length;
    const done: CaseDone = {
      name: planned.name,
      digest: job.digest,
      written,
      unchanged: puts.length - written,
      stamps: puts.map(({ stamp }) => stamp),
    };
    parentPort.postMessage(done);
  }
}
