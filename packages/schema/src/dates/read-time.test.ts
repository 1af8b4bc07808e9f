import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';
import { writeTime } from './write.ts';

const MINUTES = fc.integer({ min: 0, max: 24 * 60 - 1 });

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

describe('a time as people write it', () => {
  it.each([
    ['2pm', '14:00'],
    ['2 p.m.', '14:00'],
    ['2.30pm', '14:30'],
    ['2:30 PM', '14:30'],
    ['14:00', '14:00'],
    ['14.00', '14:00'],
    ['1400', '14:00'],
    ['1400 hrs', '14:00'],
    ['14:00:00', '14:00'],
    ['14', '14:00'],
    ['9am', '09:00'],
    ['at 9 am', '09:00'],
    ['9 o’clock am', '09:00'],
    ['09:00', '09:00'],
    ['0900', '09:00'],
    ['12:30', '12:30'],
    ['12pm', '12:00'],
    ['12.15am', '00:15'],
    ['00:00', '00:00'],
    ['noon', '12:00'],
    ['Midday', '12:00'],
    ['12 noon', '12:00'],
    ['１４：３０', '14:30'],
  ])('is understood: %s', (text, time) => {
    expect(readTime(text)).toEqual({ value: { time, clock: null }, problem: null });
  });

  it('may name its clock', () => {
    expect(readTime('1:30am GMT').value).toEqual({ time: '01:30', clock: 'GMT' });
    expect(readTime('1:30am bst').value).toEqual({ time: '01:30', clock: 'BST' });
  });

  it('is the time that is written', () => {
    fc.assert(
      fc.property(MINUTES, (minutes) => {
        const time = clockOf(minutes);
        const texts = [writeTime(time), time, time.replace(':', ''), time.replace(':', '.')];
        expect(texts.map((text) => readTime(text).value?.time)).toEqual(texts.map(() => time));
      }),
    );
  });
});

describe('what is no time', () => {
  it.each([
    ['', 'There is no time. Write it like 9am, 2:30pm or 14:00.'],
    ['9', '9 in the morning or in the evening? Write 9am or 9pm.'],
    ['8 o’clock', '8 in the morning or in the evening? Write 8am or 8pm.'],
    ['2:30', '2:30 in the morning or in the evening? Write 2:30am or 2:30pm.'],
    ['12', 'Midday or midnight? Write 12pm for midday, or 00:00 for midnight at the start of that day.'],
    [
      'midnight',
      'Midnight at the start or at the end of that day? Write 00:00 for the start, or 11:59pm for the end.',
    ],
    [
      '12am',
      'Midnight at the start or at the end of that day? Write 00:00 for the start, or 11:59pm for the end.',
    ],
    ['24:00', 'A day ends at 23:59. For midnight, write the next day and 00:00.'],
    ['25:00', 'There is no hour 25.'],
    ['14pm', 'There is no hour 14 before am or pm. Write 14:00 without it, or an hour up to 12.'],
    ['0am', 'There is no hour 0 before am or pm. Write 00:00, if that is meant.'],
    ['9:75am', 'An hour has 60 minutes, so there is no minute 75.'],
    ['9.5pm', '“9.5pm” is not understood as a time. Write it like 9am, 2:30pm or 14:00.'],
    ['constructor', '“constructor” is not understood as a time. Write it like 9am, 2:30pm or 14:00.'],
    ['009', '“009” is not understood as a time. Write it like 9am, 2:30pm or 14:00.'],
    ['011am', '“011am” is not understood as a time. Write it like 9am, 2:30pm or 14:00.'],
    ['half past nine', '“half past nine” is not understood as a time. Write it like 9am, 2:30pm or 14:00.'],
  ])('is refused in words: %s', (text, problem) => {
    expect(readTime(text)).toEqual({ value: null, problem });
  });

  it('is never another time: whatever is typed, it is read with its own minutes or refused', () => {
    const sign = fc.constantFrom(...'0123456789:. ', 'am', 'pm', 'h', 'noon', 'at ', '２', 'é');
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const { value, problem } = readTime(text);
        if (value === null) {
          expect(problem).toMatch(/[.?]$/);
          return;
        }
        const [hour = 0, minute = 0] = value.time.split(':').map(Number);
        const digits = text.normalize('NFKC').replace(/\D/g, '');
        expect(digits === '' ? '12' : digits).toMatch(new RegExp(`^0?(?:${hour}|${hour % 12 || 12})`));
        expect(digits.length > 2 ? digits : '00').toContain(String(minute).padStart(2, '0'));
      }),
      { numRuns: 2000 },
    );
  });
});
