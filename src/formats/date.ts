const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// The rest after a date: a time, and a zone such as `Z`, `UTC`, `+0200`, `+5:30` or `UTC +00:00`.
const TIME = /^[T ,]*(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(?:Z|UTC|GMT)?\s*([+-]\d{1,2}:?\d\d)?(?:\s*\(.*\))?$/i;

/**
 * Parses a date in the forms that publishers use into ISO 8601; undefined if it is invalid or ambiguous.
 * A time keeps its zone (without one, it is taken as UTC).
 */
export function toIsoDate(text: string): string | undefined {
  let match = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)(.*)$/s.exec(text);
  if (match) return iso(match[1], match[3], match[4], match[5]);
  match = /^(\d{4})(\d\d)(\d\d)(?!\d)(.*)$/s.exec(text);
  if (match) return iso(match[1], match[2], match[3], match[4]);
  match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s.exec(text);
  if (match) {
    const [, first, mark, second, year, rest] = match;
    // With dots the day always comes first; otherwise only a number over 12 tells the day from the month.
    if (mark === '.' || Number(first) > 12 || first === second) return iso(year, second, first, rest);
    return Number(second) > 12 ? iso(year, first, second, rest) : undefined;
  }
  match = /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})(.*)$/is.exec(text);
  if (match) return iso(match[3], month(match[2]), match[1], match[4]);
  match = /^(?:[a-z]{3,9}\.?,? )?([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/is.exec(text);
  return match ? iso(match[3], month(match[1]), match[2], match[4]) : undefined;
}

function month(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function iso(year = '', month?: string, day?: string, rest = ''): string | undefined {
  const date = [year, month, day]
    .filter(Boolean)
    .map((part = '') => part.padStart(2, '0'))
    .join('-');
  // Date.parse takes 31 February for 2 March; only existing dates survive the round trip.
  const known = new Date(`${date}T00:00Z`.slice(0, day ? undefined : date.length));
  if (Number.isNaN(known.getTime()) || !known.toISOString().startsWith(date)) return undefined;
  if (!rest.trim()) return date;
  const time = TIME.exec(rest);
  if (!time || !day) return undefined;
  const [, hour = '', minute = '', second = '00', zone = ''] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string): string {
  const [, sign = '+', hours = '', minutes = ''] = /^([+-])(\d{1,2}):?(\d\d)$/.exec(zone) ?? [];
  return Number(hours) || Number(minutes) ? `${sign}${hours.padStart(2, '0')}:${minutes}` : 'Z';
}
