import { page } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { toMessages, weekOf } from './digest.ts';
import type { DueReview } from './find-due.ts';

describe('the week of the reminders', () => {
  it.each([
    ['begins on Monday at seven', '2026-11-23T07:00:00.000Z', '2026-11-23'],
    ['is the one before until then', '2026-11-23T06:59:59.000Z', '2026-11-16'],
    ['begins at seven by the clock in summer, too', '2026-07-06T06:00:00.000Z', '2026-07-06'],
    ['lasts to the end of Sunday', '2026-11-29T23:59:59.000Z', '2026-11-23'],
  ])('%s', (_how, now, monday) => {
    expect(weekOf(new Date(now))).toBe(monday);
  });
});

const jo = { id: 1, name: 'Jo Bloggs', email: 'jo@example.org' };
const kim = { id: 2, name: 'Kim Lee', email: 'kim@example.org' };
const review = (title: string, given: Partial<DueReview>): DueReview => ({
  type: page,
  documentId: 'd',
  title,
  nextDue: '2026-01-01',
  isOverdue: true,
  reviewer: null,
  signedById: null,
  ...given,
});
const titlesFor = (reviews: DueReview[]) =>
  toMessages([jo, kim], reviews, (path) => path).map(({ to, text }) => [
    to.name,
    [...text.matchAll(/“(.+)”, due/g)].map(([, title]) => title),
  ]);

describe('a reminder', () => {
  it('goes to who signed last, or else to whom the entry names', () => {
    const reviews = [review('Signed', { signedById: 2 }), review('Named', { reviewer: 'jo bloggs, nurse' })];
    expect(titlesFor(reviews)).toEqual([
      ['Jo Bloggs', ['Named']],
      ['Kim Lee', ['Signed']],
    ]);
  });

  it('of a review of nobody, or of somebody who left, goes to everybody', () => {
    const reviews = [review('Nobody’s', {}), review('Left', { signedById: 99 })];
    expect(titlesFor(reviews)).toEqual([
      ['Jo Bloggs', ['Nobody’s', 'Left']],
      ['Kim Lee', ['Nobody’s', 'Left']],
    ]);
  });

  it('is not written when nothing is overdue', () => {
    expect(titlesFor([])).toEqual([]);
  });
});
