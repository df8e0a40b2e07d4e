/** Divides the first updates of many elements among tasks, so that a page can answer in between. */

/** The longest work in one task, in ms. */
const SLICE = 8;

const queue: (() => void)[] = [];
/** When the work of this task began; undefined if there was none. */
let began: number | undefined;

/** Does some work now if this task has time left, else in a later one, in turn. @returns What the work returns. */
export function inTurn<T>(work: () => T): T | Promise<T> {
  if (began === undefined) start();
  if (!queue.length && isTimeLeft()) return work();
  return new Promise((resolve) => {
    // An async function, so that an error rejects.
    // eslint-disable-next-line @typescript-eslint/require-await
    queue.push(() => resolve((async () => work())()));
  });
}

function start(): void {
  began = performance.now();
  setTimeout(goOn);
}

function isTimeLeft(): boolean {
  return performance.now() - (began ?? 0) < SLICE;
}

function goOn(): void {
  began = undefined;
  if (!queue.length) return;
  start();
  while (queue.length && isTimeLeft()) queue.shift()?.();
}
