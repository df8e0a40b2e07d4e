/** Holds what waits for an idle page, until the test ends at the latest. Call it in `describe`. */
export function useIdle(): {
  /** Keeps the page from ever being idle until `letIdle` is called. */
  holdIdle: () => void;
  letIdle: () => void;
} {
  // Safari has no idle callback.
  const { requestIdleCallback: idle, setTimeout: timer } = globalThis as Partial<typeof globalThis>;
  const held: (() => void)[] = [];
  const holdIdle = (): void => {
    const hold = (callback: IdleRequestCallback): number => held.push(callback as () => void);
    if (idle) globalThis.requestIdleCallback = hold;
    else
      globalThis.setTimeout = ((callback: () => void, time?: number) =>
        time === 1 ? held.push(callback) : timer!(callback, time)) as typeof setTimeout;
  };
  const letIdle = (): void => {
    if (idle) globalThis.requestIdleCallback = idle;
    globalThis.setTimeout = timer!;
    for (const callback of held.splice(0)) callback();
  };
  afterEach(letIdle);
  return { holdIdle, letIdle };
}
