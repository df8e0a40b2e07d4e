/**
 * Places a popover where browsers have no anchor positioning (Firefox before 147, Safari before 26): in the page, below the
 * middle of an element, or above it in the lower half of the viewport. It is at most half as high, and grows away from it.
 */
export function place(popover: HTMLElement, anchor: Element): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = anchor.ownerDocument.documentElement;
  const width = popover.offsetWidth + 16;
  const start = Math.max(0, Math.min((left + right - width) / 2, clientWidth - width)) + scrollX;
  popover.style.setProperty(
    '--_inset',
    top + bottom > clientHeight
      ? `auto auto ${clientHeight - top - scrollY}px ${start}px`
      : `${bottom + scrollY}px auto auto ${start}px`,
  );
}
