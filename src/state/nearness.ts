/** Lets elements wait until a reader comes near them, or until the page has nothing else to do. */
import { whenIdle } from './idle.js';

/**
 * The distance from the viewport, in px; the loader has the same. Chromium loads pictures from there on a fast line: from
 * 600, a reader on a slow phone who scrolls fast met cards that were still to come, and the text below them jumped.
 */
const NEAR = 1250;
/** The longest work in one go, in ms. */
const SLICE = 8;

interface Waiting {
  /** What the element waits for; a promise resolves when it is drawn. */
  arrive: () => unknown;
  /** Whether idle time is enough. */
  inTime: boolean;
  /** The place in the page, in px from its top; unknown before the first layout. */
  top: number;
}

const waiting = new Map<Element, Waiting>();
let observer: IntersectionObserver | undefined;
/** How far the page was scrolled when the observer last looked, in px: to ask in between costs a layout. */
let scrolled = 0;
let isScheduled = false;
/** Whether the page is about to be printed: then nothing waits. */
let isPrinting = false;
/** Whether an element was found to be far since the last task: then those after it are not looked at one by one. */
let sawFar = false;

/**
 * Calls back once an element is within 1,250 px of the viewport, at once if it is so now.
 * @param arrive Never throws; a promise that it returns resolves when the element is drawn.
 * @param inTime Whether to call back before that too, when the page is idle, the nearest elements first. Before the page
 *   is printed all are called.
 * @returns Stops waiting; undefined if there is nothing to wait for.
 */
export function whenNear(element: Element, arrive: () => unknown, inTime: boolean): (() => void) | undefined {
  if ('IntersectionObserver' in globalThis) observer ??= observe();
  if (!observer || isPrinting || (inTime && isNear(element))) {
    arrive();
    return undefined;
  }
  waiting.set(element, { arrive, inTime, top: Infinity });
  observer.observe(element);
  if (inTime) schedule();
  // Not a closure: the minifier puts `observe` in here, and its listener would keep the first element for ever.
  return leave.bind(undefined, element);
}

/** Looks where an element is. Only where it costs little: before anything below it is drawn. */
function isNear(element: Element): boolean {
  if (sawFar) return false;
  const { top, bottom, width } = element.getBoundingClientRect();
  if (width && top < innerHeight + NEAR && bottom > -NEAR) return true;
  sawFar = true;
  setTimeout(() => (sawFar = false));
  return false;
}

function observe(): IntersectionObserver {
  addEventListener('beforeprint', () => {
    isPrinting = true;
    setTimeout(() => (isPrinting = false));
    for (const element of [...waiting.keys()]) void arrived(element);
  });
  return new IntersectionObserver(
    (entries) => {
      scrolled = scrollY;
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const entry = waiting.get(target);
        if (isIntersecting) void arrived(target);
        else if (entry) entry.top = boundingClientRect.top + scrolled;
      }
    },
    { rootMargin: `${String(NEAR)}px` },
  );
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

async function arrived(element: Element): Promise<void> {
  const entry = waiting.get(element);
  if (!entry) return;
  leave(element);
  await entry.arrive();
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  whenIdle(slice);
}

async function slice(): Promise<void> {
  const end = performance.now() + SLICE;
  for (let next = nearest(); next && performance.now() < end; next = nearest()) await arrived(next);
  isScheduled = false;
  if (nearest()) schedule();
}

/** Of what idle time is enough for, the nearest; before its first layout, the first. */
function nearest(): Element | undefined {
  let found: Element | undefined;
  let least = Infinity;
  for (const [element, { inTime, top }] of waiting) {
    const distance = Math.abs(top - scrolled);
    if (!inTime || (found && distance >= least)) continue;
    found = element;
    least = distance;
  }
  return found;
}
