/** Exit codes: all is well, there were findings, or the command was called wrongly. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** Sets the exit code without exiting, so that pending output is still written. */
export function finish(outcome: keyof typeof EXIT): void {
  process.exitCode = EXIT[outcome];
}

/** Wrong usage; the message is shown, and the exit code is 2. */
export class UsageError extends Error {}
