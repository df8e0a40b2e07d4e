/** A thread of `debunk build`: renders cases and writes their files, one after the other. See case-workers.ts. */
import { on } from 'node:events';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { caseFiles } from './site-case.js';
import type { PlannedCase } from './site-plan.js';
import type { CaseDone, CaseJob, WorkerSettings } from './case-workers.js';
import { putFile } from './write-files.js';

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
