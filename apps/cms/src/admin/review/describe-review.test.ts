import { describe, expect, it } from 'vitest';
import type { ReviewState } from '../../review/shapes.ts';
import { describeReview } from './describe-review.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const state: ReviewState = {
  fingerprint: 'f',
  lastReviewed: '2023-11-23',
  nextDue: '2026-11-20',
  reviewer: 'Alex Moss',
  due: 'overdue',
  signOffs: [],
  isDraftSigned: null,
  isPublishedSigned: null,
  maySignOff: true,
  mayPublish: true,
  mayPublishDates: false,
  usualNextDue: '2029-11-23',
  today: '2026-11-23',
};
const signOffs = [{ ref: 's1', by: 'Jo Bloggs', at: '2025-03-01T09:00:00.000Z', evidence: 'NG193' }];
const told = (given: Partial<ReviewState>) => describeReview({ ...state, ...given }, NOW);

describe('a review', () => {
  it('says that it is overdue, since when, and who reviewed last', () => {
    expect(told({})).toEqual({
      heading: 'Review overdue',
      tone: 'danger',
      lines: [
        'It was due 3 days ago. Last reviewed 23 November 2023 by Alex Moss.',
        'Nobody has signed this off yet.',
      ],
    });
  });

  it('says nothing of days that are not known', () => {
    const never = told({ due: 'never', nextDue: null, lastReviewed: null, reviewer: null });
    expect(never).toMatchObject({ heading: 'Not reviewed yet', lines: ['Nobody has signed this off yet.'] });
  });

  it.each<[string, Partial<ReviewState>, string[]]>([
    [
      'this version',
      { isDraftSigned: true, isPublishedSigned: true },
      ['Jo Bloggs signed it off (1 March 2025): exactly this version.'],
    ],
    [
      'this version, which is not published',
      { isDraftSigned: true, isPublishedSigned: false },
      [
        'Jo Bloggs signed it off (1 March 2025): exactly this version.',
        'The website still shows another version: publish this one.',
      ],
    ],
    [
      'this version, which others have to publish',
      { isDraftSigned: true, isPublishedSigned: false, mayPublish: false },
      [
        'Jo Bloggs signed it off (1 March 2025): exactly this version.',
        'The website still shows another version. Those who may publish see on their start page that this one waits.',
      ],
    ],
    [
      'the published version, and not the draft',
      { isDraftSigned: false, isPublishedSigned: true },
      [
        'Changed since Jo Bloggs signed it off (1 March 2025).',
        'The website shows the version that was signed off.',
      ],
    ],
    [
      'neither',
      { isDraftSigned: false, isPublishedSigned: false },
      [
        'Changed since Jo Bloggs signed it off (1 March 2025).',
        'The website shows a version that nobody signed off.',
      ],
    ],
  ])('says who signed off %s', (_what, given, lines) => {
    expect(told({ signOffs, ...given }).lines.slice(1)).toEqual(lines);
  });
});
