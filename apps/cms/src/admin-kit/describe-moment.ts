const ZONE = { timeZone: 'Europe/London' } as const;
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...ZONE });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...ZONE });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...ZONE });
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...ZONE });

/** `10:42` today, `21 November, 10:42` this year, `21 November 2025` before, in UK time whatever the browser's zone is. */
export function describeMoment(instant: string, now = new Date()): string {
  const moment = new Date(instant);
  if (DATE.format(moment) === DATE.format(now)) return TIME.format(moment);
  if (YEAR.format(moment) === YEAR.format(now)) return `${DAY.format(moment)}, ${TIME.format(moment)}`;
  return DATE.format(moment);
}
