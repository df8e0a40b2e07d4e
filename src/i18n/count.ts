/** A whole number with its thousands set apart. By hand, since the first Intl object of a page costs about 40 ms. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
