import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, weekdayOf } from './calendar.ts';
import { readDate } from './read-date.ts';
import { sayDay, writeDay } from './write.ts';

const DAYS = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The ways in which people write a day. */
const FORMS: Readonly<Record<string, (year: string, month: number, day: number) => string>> = {
  dots: (year, month, day) => `${day}.${month}.${year}`,
  slashes: (year, month, day) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
  dashes: (year, month, day) => `${day} – ${month} – ${year}`,
  spaces: (year, month, day) => ` ${day} ${month}  ${year} `,
  ISO: (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  'a short month': (year, month, day) => `${day} ${nameOf(month).slice(0, 3)} ${year}`,
  'a long month': (year, month, day) => `${day} ${nameOf(month).toUpperCase()}, ${year}.`,
  'the month first, as a word': (year, month, day) => `${nameOf(month)} ${day}, ${year}`,
  'full-width signs': (year, month, day) =>
    `${day}/${month}/${year}`.replace(/[\d/]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
};

function nameOf(month: number): string {
  return MONTHS[month - 1] ?? '';
}

describe('a date as people write it', () => {
  it.each([
    '23.11.2025',
    '23/11/2025',
    '23-11-2025',
    '23 11 2025',
    '23 Nov 2025',
    '23 Nov. 2025',
    '23nov2025',
    '23rd November 2025',
    'Sunday 23 November 2025',
    'Sun, 23 Nov 2025',
    'on Sunday the 23rd of November, 2025',
    'November 23rd, 2025',
    '2025-11-23',
    '２３／１１／２０２５',
    '23\u00a0November\u00a02025\u200f',
  ])('is understood: %s', (text) => {
    expect(readDate(text)).toEqual({ value: '2025-11-23', problem: null });
  });

  it('has the day first', () => {
    expect(readDate('03/04/2025').value).toBe('2025-04-03');
  });

  it.each(Object.entries(FORMS))('is the same day in any year with %s', (_form, write) => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const [year = '', month, date] = day.split('-');
        expect(readDate(write(year, Number(month), Number(date)))).toEqual({ value: day, problem: null });
      }),
    );
  });

  it('is the day that is said back and written', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        expect([readDate(sayDay(day)).value, readDate(writeDay(day)).value]).toEqual([day, day]);
      }),
    );
  });
});

describe('what is no date', () => {
  it.each([
    ['', 'There is no date. Write it like 23 November 2025 or 23/11/2025.'],
    ['31/11/2025', 'November has 30 days.'],
    ['29 Feb 2027', 'February 2027 has 28 days.'],
    ['2025-11-31', 'November has 30 days.'],
    ['0/1/2025', 'There is no day 0. Write a day from 1.'],
    ['12/25/2025', 'There is no month 25. Write the day first, then the month: 25/12/2025.'],
    ['23 Nobember 2025', '“nobember” is not the name of a month.'],
    ['23 November', 'Which year? Write it like 23 November 2025 or 23/11/2025.'],
    ['23/11', 'Which year? Write it like 23 November 2025 or 23/11/2025.'],
    ['November 2025', 'Which day? Write it like 23 November 2025 or 23/11/2025.'],
    ['23.11.25', 'Write the year with four digits, such as 2025.'],
    ['23 November 20255', 'Write the year with four digits, such as 2025.'],
    ['23/11/3025', 'The year 3025 is not between 1900 and 2099.'],
    ['Monday 23 November 2025', '23 November 2025 is a Sunday, not a Monday. Correct the one that is wrong.'],
    ['23st November 2025', '“23st” is not a day. Write 23rd or 23, if that is meant.'],
    ['tomorrow', '“tomorrow” is not understood as a date. Write it like 23 November 2025 or 23/11/2025.'],
    ['23112025', '“23112025” is not understood as a date. Write it like 23 November 2025 or 23/11/2025.'],
    ['constructor 1 2025', '“constructor” is not the name of a month.'],
  ])('is refused in words: %s', (text, problem) => {
    expect(readDate(text)).toEqual({ value: null, problem });
  });

  it('is refused at once when it is longer than any, and not cut to one that it may be', () => {
    const started = performance.now();
    expect(readDate(`${'.'.repeat(100_000)}a`).value).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
    expect(readDate(`23 November 2025${' '.repeat(300)}5`).value).toBeNull();
    expect(readDate(`23 November 2025${'.'.repeat(300)}`).value).toBeNull();
  });

  it('is refused with every weekday but its own', () => {
    fc.assert(
      fc.property(DAYS, DAYS, (day, other) => {
        const read = readDate(`${weekdayOf(other)} ${writeDay(day)}`);
        expect(read.value).toBe(weekdayOf(other) === weekdayOf(day) ? day : null);
      }),
    );
  });

  it('is never another day: whatever is typed, each number of what is understood was typed', () => {
    const sign = fc.constantFrom(
      ...'0123456789 ./-,:’',
      'st',
      'rd',
      'Nov',
      'May',
      'Sun',
      'of ',
      '٣',
      '２',
      'é',
      '\u0000',
    );
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(sign, { maxLength: 14 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const { value, problem } = readDate(text);
        if (value === null) {
          expect(problem).toMatch(/[.?]$/);
          return;
        }
        const typed = text.normalize('NFKC').match(/\d+/g)?.map(Number) ?? [];
        const [year, month, day] = value.split('-').map(Number);
        expect(typed).toEqual(expect.arrayContaining([year, day]));
        expect(typed.length === 3 ? typed : [...typed, month]).toContain(month);
      }),
      { numRuns: 2000 },
    );
  });
});
