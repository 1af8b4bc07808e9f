import { daysIn, MONTHS, placeOfName, toDay, WEEKDAYS, weekdayOf, YEARS } from './calendar.ts';
import { quote, type Reading, refuse, tidy, understand } from './reading.ts';
import { writeDay } from './write.ts';

const EXAMPLES = 'Write it like 23 November 2025 or 23/11/2025.';
const FOUR_DIGITS = 'Write the year with four digits, such as 2025.';

/** The parts of a date as they were typed, by name. */
type Parts = Readonly<Partial<Record<'day' | 'suffix' | 'month' | 'year', string>>>;

const DAY = String.raw`(?<day>\d{1,2})(?<suffix>st|nd|rd|th)?`;
const WORD = String.raw`(?:of )?(?<month>[a-z]+)\.?`;
const GAP = '(?: ?[-/.,] ?| )';

/** Dates with all their parts. Never with the month first, unless it is a word. */
const WHOLE = [
  String.raw`(?<year>\d{4})${GAP}(?<month>\d{1,2})${GAP}(?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})${GAP}(?<month>\d{1,2})${GAP}(?<year>\d+)`,
  String.raw`${DAY}${GAP}?${WORD}${GAP}?(?<year>\d+)`,
  String.raw`${WORD}${GAP}${DAY}(?:, ?| )(?<year>\d{4})`,
].map(toPattern);

/** Dates that lack a part, with the question that asks for it. */
const LACKING: readonly (readonly [RegExp, string])[] = [
  [toPattern(`${DAY}${GAP}?${WORD}`), 'Which year?'],
  [toPattern(`${WORD}${GAP}?${DAY}`), 'Which year?'],
  [toPattern(String.raw`(?<month>[a-z]+)\.?${GAP}?(?<year>\d{4})`), 'Which day?'],
  [toPattern(String.raw`(?<month>\d{1,2})${GAP}(?<year>\d{4})`), 'Which day?'],
  [toPattern(String.raw`(?<day>\d{1,2})${GAP}(?<month>\d{1,2})`), 'Which year?'],
];
const PARTLY = LACKING.map(([pattern]) => pattern);

/**
 * Reads a date as people in Britain write it: the day first, the month as a number or a word, the year with
 * four digits, the weekday before it if they like.
 *
 * @returns the day as `YYYY-MM-DD`, or what is wrong with it; never another day, and it never throws.
 */
export function readDate(typed: string): Reading<string> {
  const { weekday, rest } = prepare(typed);
  if (tidy(typed) === '') return refuse(`There is no date. ${EXAMPLES}`);
  const found = matchOf(WHOLE, rest);
  if (!found) return refuse(explain(rest, typed));
  const read = toDate(found);
  if (read.problem !== null || weekday === null) return read;
  const actual = weekdayOf(read.value);
  if (actual === weekday) return read;
  return refuse(`${writeDay(read.value)} is a ${actual}, not a ${weekday}. Correct the one that is wrong.`);
}

/** Whether something is written as a date, though a part of it may be wrong or lacking. */
export function isLikeDate(typed: string): boolean {
  const { rest } = prepare(typed);
  const month = (matchOf(WHOLE, rest) ?? matchOf(PARTLY, rest))?.month;
  return month !== undefined && (/^\d/.test(month) || toMonth(month) > 0);
}

/** What is typed without the words around a date. */
function prepare(typed: string): { weekday: string | null; rest: string } {
  const text = tidy(typed).replace(/[.,;]+$/, '');
  const { weekday, rest } = takeWeekday(text.replace(/^(?:on )?(?:the )?/, ''));
  return { weekday, rest: rest.replace(/^the /, '') };
}

function toPattern(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

function matchOf(patterns: readonly RegExp[], text: string): Parts | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return null;
}

function takeWeekday(text: string): { weekday: string | null; rest: string } {
  const [whole, word = ''] = /^([a-z]+)\.?,? /.exec(text) ?? [''];
  const at = placeOfName(WEEKDAYS, word);
  return at < 0
    ? { weekday: null, rest: text }
    : { weekday: WEEKDAYS[at] ?? null, rest: text.slice(whole.length) };
}

function explain(text: string, typed: string): string {
  const lacking = LACKING.find(([pattern]) => {
    const month = pattern.exec(text)?.groups?.month;
    return month !== undefined && toMonth(month) > 0;
  });
  return lacking ? `${lacking[1]} ${EXAMPLES}` : `${quote(typed)} is not understood as a date. ${EXAMPLES}`;
}

function toMonth(word: string): number {
  return /^\d/.test(word) ? Number(word) : placeOfName(MONTHS, word) + 1;
}

function toDate({
  day: typedDay = '',
  suffix,
  month: typedMonth = '',
  year: typedYear = '',
}: Parts): Reading<string> {
  const [day, month, year] = [Number(typedDay), toMonth(typedMonth), Number(typedYear)];
  if (month < 1 || month > MONTHS.length) return refuse(explainMonth(typedMonth, day, month, typedYear));
  if (typedYear.length !== 4) return refuse(FOUR_DIGITS);
  if (year < YEARS.first || year > YEARS.last)
    return refuse(`The year ${typedYear} is not between ${YEARS.first} and ${YEARS.last}.`);
  if (day < 1) return refuse('There is no day 0. Write a day from 1.');
  if (day > daysIn(year, month))
    return refuse(`${nameOfMonth(year, month)} has ${daysIn(year, month)} days.`);
  if (suffix !== undefined && suffix !== suffixOf(day))
    return refuse(
      `${quote(typedDay + suffix)} is not a day. Write ${day}${suffixOf(day)} or ${day}, if that is meant.`,
    );
  return understand(toDay(year, month, day));
}

function explainMonth(typed: string, day: number, month: number, year: string): string {
  if (!/^\d/.test(typed)) return `${quote(typed)} is not the name of a month.`;
  const isSwapped = day >= 1 && day <= MONTHS.length && month >= 1;
  const swapped = isSwapped ? ` Write the day first, then the month: ${month}/${day}/${year}.` : '';
  return `There is no month ${month}.${swapped}`;
}

/** How many days February has hangs on its year. */
function nameOfMonth(year: number, month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return month === 2 ? `${name} ${year}` : name;
}

const SUFFIXES: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

function suffixOf(day: number): string {
  return day > 10 && day < 14 ? 'th' : (SUFFIXES[day % 10] ?? 'th');
}
