/** How the command ends: 0 all is well, 1 there were findings, 2 it was called wrongly. */
export const EXIT = { ok: 0, findings: 1, usage: 2 } as const;

/** Sets the exit code; what is still being written is written to its end. */
export function finish(outcome: keyof typeof EXIT): void {
  process.exitCode = EXIT[outcome];
}

/** Told to whoever called the command wrongly, with exit code 2. */
export class UsageError extends Error {}
