import { writeDay } from '@pain/schema';

/** In which case a review stands. */
export type Due = 'overdue' | 'soon' | 'later' | 'never';

/** How many days before it is due a review is due soon. */
export const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
const YEARS_BETWEEN = 3;

/** How many days a day lies ahead; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** The day some days after a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How a review stands. On the day itself it is due, and from the next on overdue. */
export function dueOf(nextDue: string | null, today: string): Due {
  if (nextDue === null) return 'never';
  const days = daysUntil(nextDue, today);
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/**
 * When the next review is usually due: three years later, as on the NHS website. After 29 February it is 28 February.
 */
export function usualNextDue(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year + YEARS_BETWEEN, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + YEARS_BETWEEN, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}

/** How a day stands to today: `today`, `tomorrow`, `in 12 days`, `3 days ago`. */
export function describeDistance(day: string, today: string): string {
  const days = daysUntil(day, today);
  if (Math.abs(days) > 60) return `on ${writeDay(day)}`;
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(days, 'day');
}
