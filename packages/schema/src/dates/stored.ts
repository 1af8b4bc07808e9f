import { daysIn, YEARS } from './calendar.ts';

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Whether a value is a day as it is stored: `YYYY-MM-DD`, in the calendar. */
export function isStoredDay(value: unknown): boolean {
  const [, year, month, day] = (typeof value === 'string' && DAY.exec(value)) || [];
  if (year === undefined || Number(year) < YEARS.first || Number(year) > YEARS.last) return false;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** Whether a value is an instant as it is stored: a valid `Date`, or ISO 8601 with its zone. */
export function isStoredInstant(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'string' && isStoredDay(INSTANT.exec(value)?.[1]);
}
