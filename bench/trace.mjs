// What a page's main thread does, from Chromium's own trace. Milliseconds are the main thread's processor time, so that
// others at work on the machine count little; on an idle machine it is the clock's.
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline', // RunTask
  'v8.execute', // RunMicrotasks
];

/** The events that are work of a kind. Any other belongs to the one that it happens in. */
const KINDS = {
  ...kind('script', 'EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'EventDispatch'),
  ...kind('script', 'FireAnimationFrame', 'FireIdleCallback', 'ParseHTML', 'MinorGC', 'MajorGC'),
  ...kind('style', 'UpdateLayoutTree', 'ParseAuthorStyleSheet'),
  ...kind('layout', 'Layout'),
  ...kind('paint', 'PrePaint', 'Paint', 'Layerize', 'Commit'),
};

function kind(of, ...names) {
  return Object.fromEntries(names.map((name) => [name, of]));
}

/**
 * Traces what a page does after its `performance.mark('bench-start')`, best at the beginning of a task.
 * @param until The mark that ends what counts, without `bench-`.
 * @returns {Promise<{ cpu: Record<string, number>, clock: Record<string, number>, work: Record<string, number>,
 *   tasks: { end: number, cpu: number, clock: number }[] }>} `cpu` and `clock`: milliseconds from the first mark to each
 *   other, by its name after `bench-`. `work`: milliseconds of script, style, layout and paint; each is counted once, the
 *   layout that a script asks for as layout, the garbage that it makes as script. `tasks`: each task, when it ended by the
 *   clock since the first mark, and how long it took.
 */
export async function traced(page, work, until) {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  return read(traceEvents, `bench-${until}`);
}

function read(events, until) {
  const marks = events.filter(({ name }) => name.startsWith('bench-')).sort((a, b) => a.ts - b.ts);
  const [start] = marks;
  const end = marks.find(({ name }) => name === until);
  const since = (field) =>
    Object.fromEntries(marks.slice(1).map((mark) => [mark.name.slice(6), (mark[field] - start[field]) / 1000]));
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === start.pid && tid === start.tid)
    .filter(({ ts, dur = 0 }) => ts + dur >= start.ts && ts <= end.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const times = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  const tasks = [];
  const around = [];
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    while (around.length && around.at(-1).end <= ts) around.pop();
    const outer = around.at(-1);
    const of = KINDS[name] ?? outer?.of ?? 'other';
    const cpu = tdur / 1000;
    if (outer) times[outer.of] -= cpu;
    times[of] += cpu;
    if (name === 'RunTask') tasks.push({ end: (ts + dur - start.ts) / 1000, cpu, clock: dur / 1000 });
    around.push({ of, end: ts + dur });
  }
  return { cpu: since('tts'), clock: since('ts'), work: times, tasks };
}
