/** Calls back when the page is idle, for costly work that readers do not see at once. */
export function whenIdle(callback: () => unknown): void {
  // Safari has no such callback; there the name may be that of an element of the page.
  const idle = (globalThis as Partial<typeof globalThis>).requestIdleCallback;
  if (typeof idle === 'function') idle(callback);
  else setTimeout(callback, 1);
}
