import { hourAfter, instantsAt } from './british-clock.ts';
import { isLikeDate, readDate } from './read-date.ts';
import { type ClockTime, isLikeTime, readTime } from './read-time.ts';
import { type Reading, refuse, tidy, understand } from './reading.ts';
import { sayDay, writeDay, writeTime } from './write.ts';

/** What is typed into the two fields of a date with its time. */
export interface TypedMoment {
  day: string;
  time: string;
}

/**
 * Reads a date and a time in Britain, whatever the zone of this computer is.
 *
 * @returns the instant as ISO 8601 in UTC, or what is wrong with it; never another
 * instant, and it never throws.
 */
export function readMoment(typed: TypedMoment): Reading<string> {
  const bare = splitsOf(typed).find((split) => !split.isMarked && isUnderstood(split));
  const { day, time } = splitMoment(typed);
  if (bare && day === typed.day) return refuse(askWhetherTime(bare.time));
  const date = readDate(day);
  if (date.problem !== null) return date;
  if (time.trim() === '') return refuse('There is no time. Write one, such as 9am.');
  const clock = readTime(time);
  return clock.problem === null ? toInstant(date.value, clock.value) : clock;
}

/** Longer than any date with its time. */
const LONGEST = 100;
/** What stands between a date and a time. */
const GAP = /,? (?:at |on )?|(?<=\d)T(?=\d)/gi;

/** One way to divide a text into a date and a time. */
interface Split extends TypedMoment {
  /**
   * Whether anything shows that the time is one. Digits by themselves may be a year or a day: in "Dec 4 2026
   * 2026", 2026 is hardly 20:26.
   */
  isMarked: boolean;
}

/**
 * A date and a time that were pasted into the field for the date, each as its own text; anything else as it
 * is. One of which a part is not clear is divided as well, so that the part is asked about.
 */
export function splitMoment(typed: TypedMoment): TypedMoment {
  const splits = splitsOf(typed);
  const found =
    splits.find((split) => split.isMarked && isUnderstood(split)) ?? splits.find(isClearlyDivided);
  return found ? { day: found.day, time: found.time } : typed;
}

function splitsOf(typed: TypedMoment): Split[] {
  const text = typed.day.replace(/\s+/g, ' ').trim();
  if (typed.time.trim() !== '' || text.length > LONGEST || isLikeDate(text)) return [];
  return [...text.matchAll(GAP)].flatMap(({ index, 0: gap }) => {
    const [left, right] = [text.slice(0, index), text.slice(index + gap.length)];
    return [toSplit(left, right, /t/i.test(gap)), toSplit(right, left, /on/i.test(gap))];
  });
}

function toSplit(day: string, time: string, isMarked: boolean): Split {
  return { day, time, isMarked: isMarked || /[^\d ]/.test(tidy(time)) };
}

function isUnderstood({ day, time }: TypedMoment): boolean {
  return readDate(day).problem === null && readTime(time).problem === null;
}

/** What is asked about as a time anyway needs no mark. */
function isClearlyDivided({ day, time, isMarked }: Split): boolean {
  return isLikeDate(day) && isLikeTime(time) && (isMarked || readTime(time).problem !== null);
}

function askWhetherTime(digits: string): string {
  return `Is ${digits} a time? Write it as ${readTime(digits).value?.time}, if it is, and the date without it.`;
}

/** The Summer Time Act 1972; before it Britain had other clocks, too. */
const FIRST_YEAR = 1972;

function toInstant(day: string, { time, clock }: ClockTime): Reading<string> {
  if (Number(day.slice(0, 4)) < FIRST_YEAR)
    return refuse(`${writeDay(day)} is too long ago. Correct the year.`);
  const all = instantsAt({ day, time });
  const [first] = all;
  if (!first) return refuse(explainMissing(day, time));
  const meant = clock === null ? all : all.filter((one) => one.clock === clock);
  const [only, second] = meant;
  if (second) return refuse(askWhich(day, time));
  if (only) return understand(only.instant.toISOString());
  return refuse(
    `On ${writeDay(day)} the clocks show ${first.clock}, not ${clock}. Write the time without ${clock}.`,
  );
}

function explainMissing(day: string, time: string): string {
  return `On ${sayDay(day)} the clocks go forward, and there is no ${writeTime(time)}. Write ${writeTime(hourAfter(time))}, if that is meant.`;
}

function askWhich(day: string, time: string): string {
  const said = writeTime(time);
  return `On ${sayDay(day)} the clocks go back, and ${said} comes twice. Write ${said} BST for the first or ${said} GMT for the second.`;
}
