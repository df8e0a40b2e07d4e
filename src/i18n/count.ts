/** A whole number with thousands separators. Without Intl, whose first object on a page costs about 40 ms. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
