import { pad } from './calendar.ts';
import { quote, type Reading, refuse, tidy, understand } from './reading.ts';

/** A time of day in Britain. */
export interface ClockTime {
  /** As `HH:MM` of 24 hours. */
  time: string;
  /** Which of the two clocks was named; null when none was. */
  clock: 'GMT' | 'BST' | null;
}

const EXAMPLES = 'Write it like 9am, 2:30pm or 14:00.';
const MIDNIGHT =
  'Midnight at the start or at the end of that day? Write 00:00 for the start, or 11:59pm for the end.';
const WORDS = new Map<string, Reading<string>>([
  ['noon', understand('12:00')],
  ['midday', understand('12:00')],
  ['midnight', refuse(MIDNIGHT)],
]);

const CLOCK = / ?(gmt|bst)$/;
/** After a 0 three digits lack one: 011 may stand for 01:10, 01:1… or 11. */
const TIME =
  /^(?!0\d\d(?!\d))(?<hour>\d{1,2})(?:[:. ]?(?<minute>\d{2}))?(?::00)? ?(?<half>[ap]\.? ?m\.?)?(?<hours> ?(?:h|hrs?|hours))?$/;

/**
 * Reads a time of day as people write it. What could be morning or evening is asked about.
 *
 * @returns the time, or what is wrong with it; never another time, and it never throws.
 */
export function readTime(typed: string): Reading<ClockTime> {
  const text = prepare(typed);
  if (text === '') return refuse(`There is no time. ${EXAMPLES}`);
  const clock = CLOCK.exec(text)?.[1]?.toUpperCase() as 'GMT' | 'BST' | undefined;
  const read = readClock(text.replace(CLOCK, ''), typed);
  return read.problem === null ? understand({ time: read.value, clock: clock ?? null }) : read;
}

/** Whether something is written as a time, though it may be one that is asked about. */
export function isLikeTime(typed: string): boolean {
  const text = prepare(typed).replace(CLOCK, '');
  return wordOf(text) !== undefined || TIME.test(withoutOClock(text));
}

function prepare(typed: string): string {
  return tidy(typed).replace(/^at /, '');
}

function wordOf(text: string): Reading<string> | undefined {
  return WORDS.get(text.replace(/^12 /, ''));
}

function withoutOClock(text: string): string {
  return text.replace(/ ?o'clock/, '');
}

function readClock(text: string, typed: string): Reading<string> {
  const word = wordOf(text);
  if (word) return word;
  const groups = TIME.exec(withoutOClock(text))?.groups;
  if (!groups || (groups.half && groups.hours))
    return refuse(`${quote(typed)} is not understood as a time. ${EXAMPLES}`);
  const { hour = '', minute, half } = groups;
  if (Number(minute ?? 0) > 59) return refuse(`An hour has 60 minutes, so there is no minute ${minute}.`);
  return half ? fromHalf(Number(hour), minute ?? '00', half.startsWith('p')) : fromWholeDay(hour, minute);
}

function fromHalf(hour: number, minute: string, isAfternoon: boolean): Reading<string> {
  if (hour === 0) return refuse(`There is no hour 0 before am or pm. Write 00:${minute}, if that is meant.`);
  if (hour > 12)
    return refuse(
      `There is no hour ${hour} before am or pm. Write ${hour}:${minute} without it, or an hour up to 12.`,
    );
  if (hour === 12 && minute === '00' && !isAfternoon) return refuse(MIDNIGHT);
  return understand(`${pad((hour % 12) + (isAfternoon ? 12 : 0))}:${minute}`);
}

function fromWholeDay(typedHour: string, minute: string | undefined): Reading<string> {
  const hour = Number(typedHour);
  if (hour === 24) return refuse('A day ends at 23:59. For midnight, write the next day and 00:00.');
  if (hour > 24) return refuse(`There is no hour ${hour}.`);
  const isBare = minute === undefined;
  if (hour === 0 && isBare) return refuse('Write 00:00 for midnight at the start of that day.');
  // A leading zero, or an hour past twelve, is the clock of 24 hours; so are 10:00 to 12:59,
  // as timetables write them.
  if (hour > 0 && hour <= 12 && (isBare || typedHour.length === 1)) return refuse(askHalf(hour, minute));
  return understand(`${pad(hour)}:${minute ?? '00'}`);
}

function askHalf(hour: number, minute: string | undefined): string {
  const time = minute === undefined ? `${hour}` : `${hour}:${minute}`;
  if (hour === 12)
    return 'Midday or midnight? Write 12pm for midday, or 00:00 for midnight at the start of that day.';
  return `${time} in the morning or in the evening? Write ${time}am or ${time}pm.`;
}
