const HOUR_MS = 3_600_000;
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day in Britain at an instant, as `YYYY-MM-DD`. */
export function dayInBritain(instant: Date): string {
  return DAY.format(instant);
}

/**
 * The instant at which a day begins in Britain: midnight UTC, or an hour before it while summer time is in
 * force. The clocks change after midnight, so the days on which they do begin as the day before them did.
 *
 * @param day as `YYYY-MM-DD`.
 */
export function startOfDayInBritain(day: string): Date {
  const inWinter = new Date(`${day}T00:00:00.000Z`);
  const inSummer = new Date(inWinter.getTime() - HOUR_MS);
  return dayInBritain(inSummer) === day ? inSummer : inWinter;
}
