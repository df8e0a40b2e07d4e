/** Progress of long work: one line on standard error, only if that is a terminal. */

const INTERVAL = 100;

/** Counts steps. Call `done` at the end, or the line stays. */
export interface Progress {
  /** Adds one step or several. */
  step(count?: number): void;
  /** Clears the line, for good or until the next step. */
  done(): void;
}

/**
 * Starts a progress line, such as `Building 1,200 of 20,000`.
 * @param label The work in progress.
 * @param total The number of steps, if known.
 * @param stream The output; nothing is written unless it is a terminal.
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
