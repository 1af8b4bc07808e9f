import { pad } from './calendar.ts';

const HOUR_MS = 3_600_000;
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clocks of Britain show. */
export interface LocalTime {
  /** As `YYYY-MM-DD`. */
  day: string;
  /** As `HH:MM`. */
  time: string;
}

/** Which clock Britain is on: Greenwich Mean Time or British Summer Time. */
export type Clock = 'GMT' | 'BST';

/** How far each clock is ahead of UTC, in hours. */
const AHEAD: Readonly<Record<Clock, number>> = { GMT: 0, BST: 1 };
const CLOCKS: readonly Clock[] = ['BST', 'GMT'];

/** What the clocks of Britain show at an instant, whatever the zone of this computer is. */
export function localTimeAt(instant: Date): LocalTime {
  const parts = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month, day, hour, minute } = parts;
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The instants at which the clocks of Britain show a time, the earlier first, by the clock that is then in
 * force: none in the hour that is left out in March, two in the hour that comes twice in October.
 */
export function instantsAt({ day, time }: LocalTime): { clock: Clock; instant: Date }[] {
  return CLOCKS.map((clock) => {
    const ahead = AHEAD[clock];
    return { clock, instant: new Date(Date.parse(`${day}T${time}:00.000Z`) - ahead * HOUR_MS) };
  }).filter(({ instant }) => {
    const shown = localTimeAt(instant);
    return shown.day === day && shown.time === time;
  });
}

/** An hour later on the same day. @param time as `HH:MM`. */
export function hourAfter(time: string): string {
  return `${pad(Number(time.slice(0, 2)) + 1)}:${time.slice(3)}`;
}
