import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MOMENT, SOUGHT_DAY, SOUGHT_MOMENT, toFormValue } from './typed';

describe('what is typed into the fields of a date', () => {
  it('is in the form as it is stored, once it is understood', () => {
    expect(toFormValue(DAY, '23.11.2025')).toBe('2025-11-23');
    expect(toFormValue(MOMENT, { day: '14 June 2027', time: '2pm' })).toBe('2027-06-14T13:00:00.000Z');
  });

  it('is nothing when it is empty', () => {
    expect(toFormValue(DAY, ' ')).toBeNull();
    expect(toFormValue(MOMENT, { day: '', time: '' })).toBeNull();
  });

  it('is in the form as it was typed while it is not understood, and stands in the fields again', () => {
    expect(toFormValue(DAY, '31/11/2025')).toBe('31/11/2025');
    const line = fc.string().map((text) => text.replace(/\n/g, ' '));
    fc.assert(
      fc.property(line, line, (day, time) => {
        const value = toFormValue(MOMENT, { day, time });
        if (value === null || MOMENT.read({ day, time }).problem === null) return;
        expect(MOMENT.show(value)).toEqual({ day, time });
        expect(DAY.show(toFormValue(DAY, `${day} x`))).toBe(`${day} x`);
      }),
    );
  });
});

it('a list is filtered by a date that is understood, and by no other', () => {
  expect(toFormValue(SOUGHT_DAY, '23.11.2025')).toBe('2025-11-23');
  expect(toFormValue(SOUGHT_DAY, '31/11/2025')).toBeNull();
  expect(toFormValue(SOUGHT_MOMENT, { day: '14 June 2027, 2pm', time: '' })).toBe('2027-06-14T13:00:00.000Z');
  expect(toFormValue(SOUGHT_MOMENT, { day: '14 June 2027', time: '9:30' })).toBeNull();
});

describe('a date that is stored', () => {
  it('stands in the fields as GOV.UK writes it, in UK time', () => {
    expect(DAY.show('2025-11-23')).toBe('23 November 2025');
    expect(MOMENT.show('2027-06-14T13:30:00.000Z')).toEqual({ day: '14 June 2027', time: '2:30pm' });
  });

  it('is said in words', () => {
    expect(DAY.say('2025-11-23')).toBe('Sunday 23 November 2025');
    expect(MOMENT.say('2027-06-14T08:00:00.000Z')).toBe('Monday 14 June 2027, 9am');
  });
});
