/** Long work in slices of a few milliseconds. A generator yields wherever it may be interrupted. */

/** The time to work before the page gets its turn, in ms. */
const SLICE = 12;

/** Does all the work at once. @returns Its result. */
export function runAtOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices, between which the page can respond. @returns Its result. */
export async function runInSlices<T>(work: Generator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since > SLICE) {
      await pause();
      since = performance.now();
    }
  }
}

/** Lets the page run its pending tasks. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
