/** Divides the first updates of many elements among tasks, so that a page can answer in between. */

/** The longest work in one task, in ms. */
const SLICE = 8;

const queue: (() => void)[] = [];
/** When the work of this task began; undefined if there was none. */
let began: number | undefined;

/** Says that work begins which cannot be put off: it leaves less time in this task for what can. */
export function beginWork(): void {
  if (began !== undefined) return;
  began = performance.now();
  setTimeout(goOn);
}

/**
 * Does some work now if this task has time left, else in a later one, in turn; before the page is printed in any case.
 * @param work Does not throw.
 * @returns What the work returns.
 */
export function inTurn<T>(work: () => T): T | Promise<T> {
  beginWork();
  if (!queue.length && isTimeLeft()) return work();
  addEventListener('beforeprint', finish);
  return new Promise((resolve) => queue.push(() => resolve(work())));
}

function isTimeLeft(): boolean {
  return performance.now() - (began ?? 0) < SLICE;
}

function goOn(): void {
  began = undefined;
  if (!queue.length) return;
  beginWork();
  while (queue.length && isTimeLeft()) queue.shift()?.();
}

function finish(): void {
  while (queue.length) queue.shift()?.();
}
