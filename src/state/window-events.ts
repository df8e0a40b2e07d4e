/**
 * Listens on the window for all elements together. A listener for each would take time, and would keep its element where
 * a page wraps what listens, so that nothing can be taken off again.
 */
type Work = () => void;

const listening = new Map<string, Set<Work>>();

/** Does some work, which does not throw, at each event of a type, until `offWindow`. */
export function onWindow(type: string, work: Work): void {
  (listening.get(type) ?? listen(type)).add(work);
}

/** Ends what `onWindow` has begun. */
export function offWindow(type: string, work: Work): void {
  listening.get(type)?.delete(work);
}

function listen(type: string): Set<Work> {
  const works = new Set<Work>();
  listening.set(type, works);
  addEventListener(type, () => {
    for (const work of [...works]) work();
  });
  return works;
}
