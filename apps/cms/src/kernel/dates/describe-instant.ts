import { dayInBritain, writeDay } from '@pain/schema';

const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** An instant as staff read it at any later time: `23 November 2026 at 09:00`, in British time. */
export function describeInstant(instant: string): string {
  const moment = new Date(instant);
  return `${writeDay(dayInBritain(moment))} at ${TIME.format(moment)}`;
}

/**
 * An instant as staff read it now: `10:42` today, `21 November, 10:42` this year, `21 November 2025` before.
 */
export function describeMoment(instant: string, now = new Date()): string {
  const moment = new Date(instant);
  const [day, today] = [dayInBritain(moment), dayInBritain(now)];
  const [year = '', thisYear] = [day, today].map((one) => one.slice(0, 4));
  if (day === today) return TIME.format(moment);
  return year === thisYear
    ? `${writeDay(day).replace(` ${year}`, '')}, ${TIME.format(moment)}`
    : writeDay(day);
}
