import { daysUntil } from '../../../../kernel/dates/distance';
import type { Due } from '../../review-shapes';

/** From how many days before its day a review is due soon. */
export const SOON_DAYS = 30;
const YEARS_BETWEEN = 3;

/** How a review stands. On the day itself it is due, and from the next on overdue. */
export function dueOf(nextDue: string | null, today: string): Due {
  if (nextDue === null) return 'never';
  const days = daysUntil(nextDue, today);
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/**
 * When the next review is usually due: three years later, as on the NHS website. After 29
 * February it is 28 February.
 */
export function usualNextDue(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year + YEARS_BETWEEN, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + YEARS_BETWEEN, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
