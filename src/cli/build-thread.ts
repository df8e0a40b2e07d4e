/** Builds a site on a thread of its own: Node gives the main one over 100 MB for what is short-lived, and none less. */
import { Worker } from 'node:worker_threads';
import type { SiteResult } from './build-site.js';
import type { BuildJob, BuildMessage } from './build-worker.js';
import { UsageError } from './exit.js';
import type { Finding } from './findings.js';

/** The memory for what is short-lived, in MB. */
const YOUNG = 24;

/**
 * @param onFinding Called for each finding about the input, in its order.
 * @param onBuilt Called now and then with the number of cases that were built since.
 * @throws {UsageError} Something that the command needs is not there.
 */
export function buildOnThread(
  job: BuildJob,
  onFinding: (finding: Finding) => void,
  onBuilt: (count: number) => void,
): Promise<SiteResult> {
  const reads = job.inputs.includes('-');
  const worker = new Worker(new URL('build-worker.js', import.meta.url), {
    workerData: job,
    stdin: reads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  if (reads && worker.stdin) process.stdin.pipe(worker.stdin);
  return new Promise((resolve, reject) => {
    worker.on('message', (message: BuildMessage) => {
      if ('finding' in message) onFinding(message.finding);
      else if ('built' in message) onBuilt(message.built);
      else if ('result' in message) resolve(message.result);
      else reject(new UsageError(message.wrong));
    });
    worker.on('error', reject);
  });
}
