/** The thread that builds a site. See build-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildSite, type SiteOptions, type SiteResult } from './build-site.js';
import { UsageError } from './exit.js';
import type { Finding } from './findings.js';
import { readCases, type ReadCasesOptions } from './read-cases.js';

/** What is to be built of what. */
export interface BuildJob {
  inputs: string[];
  reading: Omit<ReadCasesOptions, 'onFinding'>;
  /** The folder of the site. */
  out: string;
  site: Omit<SiteOptions, 'onRefused' | 'onBuilt'>;
}

/** A finding; how many more cases were built; the outcome; or why the command was called wrongly. */
export type BuildMessage = { finding: Finding } | { built: number } | { result: SiteResult } | { wrong: string };

/** How often it is told that cases were built, in ms: a message takes longer than a case that has not changed. */
const INTERVAL = 50;

const tell = (message: BuildMessage): void => parentPort?.postMessage(message);

let built = 0;
let told = 0;

const { inputs, reading, out, site } = workerData as BuildJob;
try {
  const cases = readCases(inputs, { ...reading, onFinding: (finding) => tell({ finding }) });
  const result = await buildSite(cases, out, {
    ...site,
    onRefused: ({ place }, message) => {
      tell({ finding: { severity: 'error', kind: 'duplicate', ...place(), path: '', message } });
    },
    onBuilt: () => {
      built++;
      if (performance.now() - told < INTERVAL) return;
      tell({ built });
      [built, told] = [0, performance.now()];
    },
  });
  tell({ result });
} catch (cause) {
  // Errors lose their class between threads.
  if (!(cause instanceof UsageError)) throw cause;
  tell({ wrong: cause.message });
}
