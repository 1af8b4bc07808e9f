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

  it('does not go to whose name is a part of the one that the entry names', () => {
    const ann = { id: 3, name: 'Ann', email: 'ann@example.org' };
    const joanne = { id: 4, name: 'Joanne', email: 'joanne@example.org' };
    const messages = toMessages([ann, joanne], [review('Hers', { reviewer: 'Joanne, nurse' })], String);
    expect(messages.map(({ to }) => to.name)).toEqual(['Joanne']);
  });

  it('tells what is overdue first, and then what is due soon', () => {
    const late = review('Late', { signedById: 1 });
    const soon = review('Soon', { signedById: 1, isOverdue: false, nextDue: '2026-12-01' });
    const [message] = toMessages([jo], [late, soon], () => 'https://cms/');
    expect(message?.subject).toBe('1 review is overdue, 1 due soon');
    expect(message?.text).toMatchInlineSnapshot(`
      "Hello Jo Bloggs,

      the review of these is overdue:

      - Page “Late”, due on 1 January 2026
        https://cms/

      The review of these is due within 30 days:

      - Page “Soon”, due on 1 December 2026
        https://cms/

      Open one, read it, and click “Sign off” in the box “Review”.

      This reminder comes on Mondays, and only while something is overdue or due soon."
    `);
    expect(toMessages([jo], [soon], String)[0]?.subject).toBe('1 review is due soon');
    expect(toMessages([jo], [late, late], String)[0]?.subject).toBe('2 reviews are overdue');
  });

  it('is not written when nothing is due', () => {
    expect(titlesFor([])).toEqual([]);
  });
});
