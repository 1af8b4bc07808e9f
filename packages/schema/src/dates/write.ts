import { type Clock, instantsAt, localTimeAt } from './british-clock.ts';
import { MONTHS, weekdayOf } from './calendar.ts';

/** A day as GOV.UK writes it: `14 June 2027`. @param day as `YYYY-MM-DD`. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A day in words: `Monday 14 June 2027`. @param day as `YYYY-MM-DD`. */
export function sayDay(day: string): string {
  return `${weekdayOf(day)} ${writeDay(day)}`;
}

/** Times with names that cannot be mistaken. Midnight belongs to two days, so that it stays a number. */
const NAMED: Readonly<Record<string, string>> = { '00:00': '00:00', '12:00': 'midday' };

/** A time as GOV.UK writes it: `9am`, `2:30pm`, `midday`. @param time as `HH:MM`. */
export function writeTime(time: string): string {
  const [hour = '', minute] = time.split(':');
  const half = Number(hour) < 12 ? 'am' : 'pm';
  return NAMED[time] ?? `${Number(hour) % 12 || 12}${minute === '00' ? '' : `:${minute}`}${half}`;
}

/** An instant as the texts of a day and a time in Britain, from which it can be read again to the minute. */
export function writeMoment(instant: string): { day: string; time: string } {
  const { day, time, clock } = momentAt(instant);
  return { day: writeDay(day), time: writeTime(time) + clock };
}

/** An instant in words, in British time: `Monday 14 June 2027, 9am`. */
export function sayMoment(instant: string): string {
  const { day, time, clock } = momentAt(instant);
  if (time === '00:00') return `Midnight at the start of ${sayDay(day)}`;
  return `${sayDay(day)}, ${writeTime(time)}${clock}`;
}

/** The clock is named only in the hour that comes twice. */
function momentAt(instant: string): { day: string; time: string; clock: '' | ` ${Clock}` } {
  const local = localTimeAt(new Date(instant));
  const both = instantsAt(local);
  const minute = Math.floor(Date.parse(instant) / 60_000);
  const own = both.find((one) => Math.floor(one.instant.getTime() / 60_000) === minute);
  return { ...local, clock: both.length > 1 && own ? ` ${own.clock}` : '' };
}
