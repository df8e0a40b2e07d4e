import type { Fetcher } from '../../src/data/load.js';

/** What a scripted fetcher answers: a response, or what it throws. */
export type Answer = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

/** A fetcher that gives one answer after the other, the last one again and again, and notes what it was asked. */
export function answering(...answers: Answer[]): Fetcher & { calls: { url: string; init: RequestInit }[] } {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetcher = async (url: string, init: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(calls.length, answers.length - 1)];
    calls.push({ url, init });
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(init) : (answer?.clone() ?? Response.error());
  };
  return Object.assign(fetcher, { calls });
}

/** Never answers, and does not listen to its signal either. */
export const hang = () => new Promise<Response>(() => undefined);

/** Waits as long as it takes, but listens to its signal, as `fetch` does. */
export const patient = ({ signal }: RequestInit) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** A body that comes in pieces, each `pause` ms after the one before; then it ends, breaks or hangs. */
export function body(
  pieces: string[],
  { pause = 0, end = 'close' }: { pause?: number; end?: 'close' | 'break' | 'hang' } = {},
) {
  const state = { read: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        await wait(pause);
        const piece = pieces[state.read];
        if (piece !== undefined) {
          state.read++;
          controller.enqueue(new TextEncoder().encode(piece));
        } else if (end === 'close') controller.close();
        else if (end === 'break') controller.error(new TypeError('connection reset'));
        else await new Promise(() => undefined);
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, state };
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Collects the rejections that nobody handled while the tests of a suite run. */
export function watchRejections(): void {
  const seen: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => seen.push(event.reason);
  before(() => {
    window.addEventListener('unhandledrejection', note);
  });
  after(async () => {
    await wait(50);
    window.removeEventListener('unhandledrejection', note);
    if (seen.length) throw new Error(`Unhandled: ${seen.map(String).join(', ')}`);
  });
}
