import { describe, expect, it } from 'vitest';
import { date } from '../fields/index.ts';
import { schedule, scheduleSpans } from '../project/schedule.ts';
import { findBackward, findLooseDates } from './spans.ts';

const MONDAY = '2026-11-23T09:00:00.000Z';
const TUESDAY = '2026-11-24T09:00:00.000Z';
const fieldsOf = (publishAt: unknown, unpublishAt: unknown) =>
  findBackward(schedule, scheduleSpans, { publishAt, unpublishAt }).map(({ field }) => field);

describe('dates of a definition', () => {
  const day = date({ label: 'x', help: 'x' });
  const loose = (...more: object[]) =>
    findLooseDates(Object.assign({ fields: { from: day, until: day, due: day } }, ...more));

  it('are loose until it says which begin and end one time, or that they are apart', () => {
    expect(loose()).toEqual(['from', 'until', 'due']);
    expect(loose({ apart: ['from', 'until', 'due'] })).toEqual([]);
    expect(loose({ apart: ['due'] })).toEqual(['from', 'until']);
  });

  it('are not loose when only one is on its own', () => {
    expect(loose({ spans: [{ from: 'from', until: 'until' }] })).toEqual([]);
    expect(loose({ fields: { due: day } })).toEqual([]);
  });
});

describe('an end', () => {
  it.each([
    ['is before its beginning', TUESDAY, MONDAY],
    ['is at its beginning, so that there is nothing between', MONDAY, MONDAY],
    ['is the same instant in another way of writing', MONDAY, '2026-11-23T10:00:00+01:00'],
    ['is an earlier date, as the database holds it', new Date(TUESDAY), new Date(MONDAY)],
    ['is an earlier day', '2026-11-24', '2026-11-23'],
  ])('is wrong when it %s', (_how, from, until) => {
    expect(fieldsOf(from, until)).toEqual(['unpublishAt']);
  });

  it.each([
    ['is later', MONDAY, TUESDAY],
    ['is alone', null, MONDAY],
    ['is empty', MONDAY, null],
    ['is emptied', MONDAY, ''],
    ['is no time at all, which others refuse', MONDAY, 'soon'],
  ])('is right when it %s', (_how, from, until) => {
    expect(fieldsOf(from, until)).toEqual([]);
  });

  it('is named as staff know it, with what to do', () => {
    const [fault] = findBackward(schedule, scheduleSpans, { publishAt: TUESDAY, unpublishAt: MONDAY });
    expect(fault?.message).toBe('“Unpublish on” has to be later than “Publish on”. Correct one of the two.');
  });
});
