import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment, splitMoment } from './read-moment.ts';
import { isStoredDay, isStoredInstant } from './stored.ts';
import { sayMoment, writeMoment } from './write.ts';

describe('a date with its time', () => {
  it.each([
    ['14 June 2027', '9am', '2027-06-14T08:00:00.000Z'],
    ['14/12/2027', '14:00', '2027-12-14T14:00:00.000Z'],
    ['28 March 2027', '12:59am', '2027-03-28T00:59:00.000Z'],
    ['28 March 2027', '2am', '2027-03-28T01:00:00.000Z'],
    ['31 October 2027', '1:30am BST', '2027-10-31T00:30:00.000Z'],
    ['31 October 2027', '1:30am GMT', '2027-10-31T01:30:00.000Z'],
    ['31 October 2027', '2am', '2027-10-31T02:00:00.000Z'],
  ])('is that of Britain: %s, %s', (day, time, instant) => {
    expect(readMoment({ day, time })).toEqual({ value: instant, problem: null });
  });

  it.each([
    '14 June 2027, 9am',
    '14/06/2027 09:00',
    '9am on 14 June 2027',
    'Monday 14 June 2027 at 9 am',
    '2027-06-14T09:00',
    '14 June 2027 at 0900',
    '0900 on 14 June 2027',
    '14 June 2027 0900 hrs',
  ])('may be pasted as one: %s', (day) => {
    expect(readMoment({ day, time: '' }).value).toBe('2027-06-14T08:00:00.000Z');
  });

  it.each([
    [
      '14 June 2027 9:30',
      '14 June 2027',
      '9:30',
      '9:30 in the morning or in the evening? Write 9:30am or 9:30pm.',
    ],
    [
      '9:30 on 14 June 2027',
      '14 June 2027',
      '9:30',
      '9:30 in the morning or in the evening? Write 9:30am or 9:30pm.',
    ],
    [
      '14 June 2027 midnight',
      '14 June 2027',
      'midnight',
      expect.stringMatching(/^Midnight at the start or at the end/),
    ],
    ['14/6/2027 25:00', '14/6/2027', '25:00', 'There is no hour 25.'],
    ['31/11/2027 9am', '31/11/2027', '9am', 'November has 30 days.'],
    ['14 June 9:30am', '14 June', '9:30am', 'Which year? Write it like 23 November 2025 or 23/11/2025.'],
    ['June 2027 9am', 'June 2027', '9am', 'Which day? Write it like 23 November 2025 or 23/11/2025.'],
  ])(
    'that was pasted as one is asked about by the part that is not clear: %s',
    (pasted, day, time, problem) => {
      expect(splitMoment({ day: pasted, time: '' })).toEqual({ day, time });
      expect(readMoment({ day: pasted, time: '' })).toEqual({ value: null, problem });
    },
  );

  it.each([
    ['Dec 4 2026 2026', '2026', '20:26'],
    ['2026 4 Dec 2026', '2026', '20:26'],
    ['20 Dec 4 2026', '20', '20:00'],
    ['14/06/2027 1400', '1400', '14:00'],
    ['14 June 2027, 0900', '0900', '09:00'],
    ['4 Dec 2026 20 26', '20 26', '20:26'],
  ])(
    'that was pasted with digits that nothing shows to be a time is asked about: %s',
    (day, digits, time) => {
      const problem = `Is ${digits} a time? Write it as ${time}, if it is, and the date without it.`;
      expect(readMoment({ day, time: '' })).toEqual({ value: null, problem });
      expect(splitMoment({ day, time: '' })).toEqual({ day, time: '' });
    },
  );

  it('that was pasted as one is divided as it was written, and nothing else is', () => {
    expect(splitMoment({ day: '14 June 2027, 9am', time: '' })).toEqual({ day: '14 June 2027', time: '9am' });
    for (const day of [
      '14 June',
      '14 June 2027',
      'June 2027',
      '14 6 2027',
      '14 June 2027 or later',
      '9:30',
      'soon',
    ])
      expect(splitMoment({ day, time: '' })).toEqual({ day, time: '' });
    expect(splitMoment({ day: '14 June 2027, 9am', time: '2pm' }).time).toBe('2pm');
  });

  it.each([
    ['14 June 2027', '', 'There is no time. Write one, such as 9am.'],
    ['', '9am', 'There is no date. Write it like 23 November 2025 or 23/11/2025.'],
    ['31/11/2027', '9am', 'November has 30 days.'],
    ['14 June 1927', '9am', '14 June 1927 is too long ago. Correct the year.'],
    [
      '28 March 2027',
      '1:30am',
      'On Sunday 28 March 2027 the clocks go forward, and there is no 1:30am. Write 2:30am, if that is meant.',
    ],
    [
      '31 October 2027',
      '1:30am',
      'On Sunday 31 October 2027 the clocks go back, and 1:30am comes twice. Write 1:30am BST for the first or 1:30am GMT for the second.',
    ],
    ['14 June 2027', '9am GMT', 'On 14 June 2027 the clocks show BST, not GMT. Write the time without GMT.'],
  ])('is refused in words: %s, %s', (day, time, problem) => {
    expect(readMoment({ day, time })).toEqual({ value: null, problem });
  });

  it('is the instant that it was written from, to the minute, summer or winter', () => {
    const near = ['2027-03-28', '2027-10-31', '2030-03-31', '2030-10-27'].map(
      (day) => Date.parse(day) / 60_000,
    );
    const minutes = fc.oneof(
      fc.integer({ min: Date.parse('1972-01-02') / 60_000, max: Date.parse('2099-12-31') / 60_000 }),
      ...near.map((minute) => fc.integer({ min: minute - 120, max: minute + 240 })),
    );
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000).toISOString();
        expect(readMoment(writeMoment(instant))).toEqual({ value: instant, problem: null });
      }),
      { numRuns: 1000 },
    );
  });

  it('is said back in words', () => {
    expect(sayMoment('2027-06-14T08:00:00.000Z')).toBe('Monday 14 June 2027, 9am');
    expect(sayMoment('2027-12-14T12:00:00.000Z')).toBe('Tuesday 14 December 2027, midday');
    expect(sayMoment('2027-10-31T01:30:00.000Z')).toBe('Sunday 31 October 2027, 1:30am GMT');
    expect(sayMoment('2027-06-13T23:00:00.000Z')).toBe('Midnight at the start of Monday 14 June 2027');
  });

  it('never throws and is never guessed', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (day, time) => {
        const { value, problem } = readMoment({ day, time });
        expect(value === null ? problem : value).not.toBe('');
      }),
    );
  });
});

describe('what is stored', () => {
  it.each<[unknown, boolean]>([
    ['2025-11-23', true],
    ['2024-02-29', true],
    ['2025-11-31', false],
    ['2025-02-29', false],
    ['31/11/2025', false],
    ['2025-11-23T00:00:00.000Z', false],
    ['2025-11-23\n', false],
    ['0025-11-23', false],
    ['', false],
    [20251123, false],
    [null, false],
  ])('as a day: %s', (value, expected) => {
    expect(isStoredDay(value)).toBe(expected);
  });

  it.each<[unknown, boolean]>([
    ['2027-06-14T08:00:00.000Z', true],
    ['2027-06-14T09:00+01:00', true],
    [new Date(0), true],
    [new Date(Number.NaN), false],
    ['2027-06-14T08:00:00.000', false],
    ['2027-06-14', false],
    ['2027-06-31T08:00:00Z', false],
    ['2027-06-14T25:00:00Z', false],
    ['14 June 2027\n9am', false],
    [1_800_000_000_000, false],
  ])('as an instant: %s', (value, expected) => {
    expect(isStoredInstant(value)).toBe(expected);
  });
});
