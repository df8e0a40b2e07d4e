/** Divides the first updates of many elements among tasks, so that a page can answer in between. */

/** The longest work in one task, in ms. */
const SLICE = 8;

const queue: (() => void)[] = [];
/** When the updates of this task began; undefined if none did. */
let began: number | undefined;

/** Resolves when it is an element's turn; undefined if that is now. */
export function awaitTurn(): Promise<void> | undefined {
  if (began === undefined) start();
  if (!queue.length && isTimeLeft()) return undefined;
  return new Promise((resolve) => queue.push(resolve));
}

function start(): void {
  began = performance.now();
  setTimeout(() => void goOn());
}

function isTimeLeft(): boolean {
  return performance.now() - (began ?? 0) < SLICE;
}

async function goOn(): Promise<void> {
  began = undefined;
  if (!queue.length) return;
  start();
  while (queue.length && isTimeLeft()) {
    queue.shift()?.();
    // The update comes right after what waits for the turn.
    for (let ticks = 0; ticks < 3; ticks++) await Promise.resolve();
  }
}
