// A reporter for the test runner that counts test cases in each browser, names those that are skipped or failed, and hands the
// sums and the names of the files that failed to tools/test.mjs.
import { relative } from 'node:path';

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const perBrowser = new Map();
      for (const session of sessions) {
        const counts = perBrowser.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        perBrowser.set(session.browser.name, counts);
        countSuite(session.testResults, counts, session.browser.name);
        // A file that could not be loaded has no failed test to show for it.
        if (!session.passed && session.errors.length > 0) counts.failed += 1;
      }
      const sum = { passed: 0, failed: 0, skipped: 0 };
      for (const [browser, counts] of perBrowser) {
        console.log(`${browser.padEnd(9)} passed ${counts.passed}, failed ${counts.failed}, skipped ${counts.skipped}`);
        for (const key of Object.keys(sum)) sum[key] += counts[key];
      }
      const failedFiles = new Set(sessions.filter(({ passed }) => !passed).map(({ testFile }) => testFile));
      process.send?.({ ...sum, failedFiles: [...failedFiles].map((file) => relative(process.cwd(), file)) });
    },
  };
}

function countSuite(suite, counts, browser) {
  for (const test of suite?.tests ?? []) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (test.skipped) console.log(`${browser} skips: ${test.name}`);
    else if (!test.passed) console.log(`${browser} failed: ${test.name}: ${test.error?.message}`);
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts, browser);
}
