const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `10:42` today, `21 November, 10:42` this year, `21 November 2025` before, in the reader's own time. */
export function describeMoment(instant: string, now = new Date()): string {
  const moment = new Date(instant);
  if (moment.toDateString() === now.toDateString()) return TIME.format(moment);
  if (moment.getFullYear() === now.getFullYear()) return `${DAY.format(moment)}, ${TIME.format(moment)}`;
  return DATE.format(moment);
}
