/** Progress of long work: one line on standard error, only where that is a terminal. */

const INTERVAL = 100;

/** Counts what is done. Call `done` at the end, or the line stays. */
export interface Progress {
  /** Says that something more is done; `what` names it once for the line. */
  step(count?: number): void;
  /** Takes the line away, for good or until the next step. */
  done(): void;
}

/**
 * Begins a line of progress, as in `Building 1,200 of 20,000`.
 * @param label What is being done.
 * @param total How many steps there will be, where that is known.
 * @param stream Where it is written; nothing is where it is no terminal.
 */
export function startProgress(
  label: string,
  total?: number,
  stream: { isTTY?: boolean; write(text: string): unknown } = process.stderr,
): Progress {
  let steps = 0;
  let shown = 0;
  const number = (value: number): string => value.toLocaleString('en-US');
  return {
    step(count = 1) {
      steps += count;
      if (!stream.isTTY || performance.now() - shown < INTERVAL) return;
      shown = performance.now();
      stream.write(`\r\u001b[K${label} ${number(steps)}${total === undefined ? '' : ` of ${number(total)}`}`);
    },
    done() {
      if (shown) stream.write('\r\u001b[K');
      shown = 0;
    },
  };
}
