/** Calls back when the page is idle, for costly work that readers do not see at once. */
export function whenIdle(callback: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback);
  // Safari has no such callback.
  else setTimeout(callback, 1);
}
