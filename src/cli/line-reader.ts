/** Asks questions on a terminal, or reads the answers from a pipe, a line for each. */
import { createInterface } from 'node:readline/promises';

/** Asks: prints a prompt, and gives the line that is answered; undefined once there is no more, as after Ctrl-C. */
export interface LineReader {
  ask(prompt: string): Promise<string | undefined>;
  say(text: string): void;
  close(): void;
}

/**
 * Reads lines. They are kept until they are asked for, so nothing is lost of answers that were pasted together. The questions
 * are plain lines: a screen reader reads them as they come.
 */
export function readLines(
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stderr,
): LineReader {
  const lines = createInterface({ input, output, terminal: input.isTTY && output.isTTY });
  const next = lines[Symbol.asyncIterator]();
  let hasEnded = false;
  lines.on('close', () => (hasEnded = true));
  return {
    async ask(prompt) {
      lines.setPrompt(prompt);
      // The last lines of a pipe are there although it has ended.
      if (hasEnded) output.write(prompt);
      else lines.prompt();
      const { done, value } = await next.next();
      return done ? undefined : value;
    },
    say: (text) => output.write(`${text}\n`),
    close: () => lines.close(),
  };
}
