// Runs tasks side by side, each once those are done that it needs.

/**
 * @param tasks In the order in which they start where they can: `name`; `needs`, the names of earlier ones; `run`, which
 *   gives an object with `ok`, whether it went well, or rejects; and `alone`, a name for what needs the machine for itself: after all
 *   others, those of one name side by side, one name after the other.
 * @param lanes How many run at once.
 * @param onDone Is told of each task as it ends: the task, and what it gave; or `missing`, the name of the failed one
 *   without which it was not run.
 */
export async function runAll(tasks, lanes, onDone) {
  for (const [place, { name, needs = [] }] of tasks.entries()) {
    const later = needs.find((need) => !tasks.slice(0, place).some((task) => task.name === need));
    if (later) throw new Error(`${name} needs ${later}, which does not come before it.`);
  }
  let waiting;
  const outcomes = new Map();
  let ended = Promise.withResolvers();

  const runNext = async (task) => {
    waiting.splice(waiting.indexOf(task), 1);
    const missing = task.needs?.find((need) => !outcomes.get(need));
    const result = missing
      ? { ok: false, missing }
      : await task.run().catch((error) => ({ ok: false, output: `${error.stack}\n` }));
    outcomes.set(task.name, result.ok);
    onDone(task, result);
    ended.resolve();
    ended = Promise.withResolvers();
  };
  const lane = async () => {
    while (waiting.length > 0) {
      const task = waiting.find(({ needs = [] }) => needs.every((need) => outcomes.has(need)));
      await (task ? runNext(task) : ended.promise);
    }
  };
  for (const name of new Set([undefined, ...tasks.map(({ alone }) => alone)])) {
    waiting = tasks.filter(({ alone }) => alone === name);
    await Promise.all(Array.from({ length: lanes }, lane));
  }
}
