/**
 * The day, month and year of an ISO 8601 date in words; anything else as given. Without Intl, whose first object on a
 * page costs about 40 ms. The day is the written one, whatever the reader's time zone.
 */
export function dateInWords(iso: string, months: readonly string[]): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T|$)/.exec(iso) ?? [];
  const name = month && months[Number(month) - 1];
  if (!year || (month && !name)) return iso;
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}
