/**
 * An ISO 8601 date in words; anything else as given. Without Intl, whose first object on a page costs about 40 ms. The day
 * is the written one, whatever the reader's time zone.
 * @param write Takes the year as written, and month and day as numbers, 0 if there is none.
 */
export function dateInWords(iso: string, write: (year: string, month: number, day: number) => string): string {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?(?:T|$)/.exec(iso) ?? [];
  return year && (month || !day) ? write(year, Number(month), Number(day)) : iso;
}
