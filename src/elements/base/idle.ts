/** Calls back when the page is idle, for costly work that readers do not see at once. */
export function whenIdle(callback: () => void): void {
  ('requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout)(callback);
}
