import { writeDay } from '@pain/schema';

const DAY_MS = 86_400_000;

/** How many days a day lies ahead; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** The day some days after a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How a day stands to today: `today`, `tomorrow`, `in 12 days`, `3 days ago`. */
export function describeDistance(day: string, today: string): string {
  const days = daysUntil(day, today);
  if (Math.abs(days) > 60) return `on ${writeDay(day)}`;
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(days, 'day');
}
