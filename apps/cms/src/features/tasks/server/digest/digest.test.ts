import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../kernel/people/person.ts';
import type { DueReview } from '../../../workflow/server/review/find-due.ts';
import { weekOf } from './digest.ts';
import { reviewsFor } from './gather.ts';

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
  type: 'page',
  id: 'd',
  title,
  nextDue: '2026-01-01',
  isOverdue: true,
  reviewer: null,
  signedById: null,
  ...given,
});
const titlesFor = (person: Person, reviews: DueReview[], signers: Person[] = [jo, kim]) =>
  reviewsFor(person, signers, reviews).map(({ title }) => title);

describe('a review', () => {
  it('is that of who signed last, or else of whom the entry names', () => {
    const reviews = [review('Signed', { signedById: 2 }), review('Named', { reviewer: 'jo bloggs, nurse' })];
    expect(titlesFor(jo, reviews)).toEqual(['Named']);
    expect(titlesFor(kim, reviews)).toEqual(['Signed']);
  });

  it('of nobody, or of somebody who left, is that of everybody who may sign off', () => {
    const reviews = [review('Nobody’s', {}), review('Left', { signedById: 99 })];
    expect(titlesFor(jo, reviews)).toEqual(['Nobody’s', 'Left']);
    expect(titlesFor(kim, reviews)).toEqual(['Nobody’s', 'Left']);
  });

  it('is not that of whose name is a part of the one that the entry names', () => {
    const ann = { id: 3, name: 'Ann', email: 'ann@example.org' };
    const joanne = { id: 4, name: 'Joanne', email: 'joanne@example.org' };
    const hers = [review('Hers', { reviewer: 'Joanne, nurse' })];
    expect(titlesFor(ann, hers, [ann, joanne])).toEqual([]);
    expect(titlesFor(joanne, hers, [ann, joanne])).toEqual(['Hers']);
  });

  it('is nothing for those who may not sign off, though the entry names them', () => {
    const reviews = [review('Named', { reviewer: 'Jo Bloggs' }), review('Nobody’s', {})];
    expect(titlesFor(jo, reviews, [kim])).toEqual([]);
  });
});
