/** The date if it is machine-readable, else undefined: others are only shown as written. */
export const surely = (date: string | undefined): string | undefined =>
  date && /^\d{4}(-\d\d){0,2}(T|$)/.test(date) && dateOf(date) ? date : undefined;

export function dateOf(date: string | undefined): Date | undefined {
  const read = new Date(date ?? NaN);
  return Number.isNaN(read.getTime()) ? undefined : read;
}

interface Dated {
  date?: string | undefined;
  name: string;
}

/** Sorts the newest first; those of the same day by name. */
export function newestFirst(a: Dated, b: Dated): number {
  const [day = '', other = ''] = [a.date, b.date];
  if (day !== other) return day < other ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}
