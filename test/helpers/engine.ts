/** Which engine the tests run in. Tests ask this only to skip what an engine cannot do. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** Skips the running test in some engines: `skipIn(this, ['webkit'], 'it has no …')`. The reason joins its name. */
export function skipIn(context: Mocha.Context, engines: readonly Engine[], reason: string): void {
  if (!engines.includes(engine)) return;
  if (context.test) context.test.title += ` (${reason})`;
  context.skip();
}
