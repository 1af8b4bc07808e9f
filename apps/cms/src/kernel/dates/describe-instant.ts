const IN_BRITAIN = { timeZone: 'Europe/London' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const CALENDAR = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const TIME = new Intl.DateTimeFormat('en-GB', { ...CLOCK, ...IN_BRITAIN });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...IN_BRITAIN });
const DATE = new Intl.DateTimeFormat('en-GB', { ...CALENDAR, ...IN_BRITAIN });
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...IN_BRITAIN });
const INSTANT = new Intl.DateTimeFormat('en-GB', { ...CALENDAR, ...CLOCK, ...IN_BRITAIN });

/** An instant as staff read it where it may be read at any later time: `23 November 2026 at 09:00`, in British time. */
export function describeInstant(instant: string): string {
  return INSTANT.format(new Date(instant));
}

/** The same where it is read now: `10:42` today, `21 November, 10:42` this year, `21 November 2025` before. */
export function describeMoment(instant: string, now = new Date()): string {
  const moment = new Date(instant);
  if (DATE.format(moment) === DATE.format(now)) return TIME.format(moment);
  if (YEAR.format(moment) === YEAR.format(now)) return `${DAY.format(moment)}, ${TIME.format(moment)}`;
  return DATE.format(moment);
}
