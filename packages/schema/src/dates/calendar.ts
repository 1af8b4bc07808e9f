/** The months in order, as dates are written. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The days of the week, as `Date.getUTCDay` counts them. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** Fewer letters than these could be the beginning of several names. */
const FEWEST_LETTERS = 3;
/** Usual short forms that are no beginnings of their names. */
const SHORT = new Map([['weds', 'wednesday']]);

/** The first and last year that staff can mean: what lies beyond is a slip of the keyboard. */
export const YEARS = { first: 1900, last: 2099 } as const;

/**
 * The place of a name in a list by its first letters, such as `nov` or `sept`; -1 when it is none of them.
 */
export function placeOfName(names: readonly string[], word: string): number {
  if (word.length < FEWEST_LETTERS) return -1;
  const start = SHORT.get(word) ?? word;
  return names.findIndex((name) => name.toLowerCase().startsWith(start));
}

/** How many days a month has. @param month from 1 to 12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The name of the weekday of a day. @param day as `YYYY-MM-DD`. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? '';
}

/** A day as `YYYY-MM-DD`. */
export function toDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

/** A number of at least two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
