/** An element that shows its fallback once something of it has thrown. */
export interface Guarded {
  /** Shows the fallback and tells the page, whatever the element was doing. */
  fault(cause: unknown): void;
}

/**
 * Makes a function that neither throws nor rejects: what the given one throws or rejects with is a fault of its element.
 * Whatever of an element the browser or the page calls is made by this: reactions, updates, listeners, observers, timers.
 */
export function guarded<Given extends unknown[], T>(
  host: Guarded,
  work: (...given: Given) => T,
): (...given: Given) => T | undefined {
  const end = (cause: unknown): void => {
    try {
      host.fault(cause);
    } catch {
      // A page in which not even this is possible keeps the fallback as it is.
    }
  };
  return (...given) => {
    try {
      const result = work.apply(host, given);
      return isPromise(result) ? (result.then(undefined, end) as T) : result;
    } catch (cause) {
      end(cause);
      return undefined;
    }
  };
}

/** Stands for an element where it is not known which one is at fault, or nothing can be done about it yet. */
export const nobody: Guarded = { fault: () => undefined };

/** Whether a value is a promise, also where a page has another `Promise`, as zone.js does. */
export function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof (value as Partial<PromiseLike<T>> | undefined)?.then === 'function';
}
