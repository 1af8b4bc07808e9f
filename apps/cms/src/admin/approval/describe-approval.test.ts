import { expect, it } from 'vitest';
import type { ApprovalState, RequestLine } from '../../approval/shapes.ts';
import { describeApproval } from './describe-approval.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const state: ApprovalState = {
  fingerprint: 'f',
  hasNews: true,
  mayAsk: true,
  mayAnswer: false,
  open: null,
  earlier: [],
};
const line: RequestLine = {
  state: 'open',
  by: 'Charlie Ray',
  at: '2025-03-01T09:00:00.000Z',
  note: null,
  answeredBy: null,
  answeredAt: null,
  comment: null,
};
const told = (given: Partial<ApprovalState>) => describeApproval({ ...state, ...given }, NOW);

it('tells a contributor what to do next', () => {
  expect(told({})).toMatchObject({ heading: 'Not on the website yet' });
  expect(told({ hasNews: false })).toMatchObject({ heading: 'All of it is published', text: null });
});

it('tells an editor nothing unless somebody asks', () => {
  expect(told({ mayAsk: false, mayAnswer: true })).toBeNull();
});

it.each([
  [true, false, 'You asked for publication (1 March 2025).'],
  [
    true,
    true,
    'You asked for publication (1 March 2025). You have changed it since. Ask again when it is ready.',
  ],
  [false, false, 'Charlie Ray asks for publication (1 March 2025).'],
  [
    false,
    true,
    'Charlie Ray asks for publication (1 March 2025). It was changed since: read it as it is now.',
  ],
])(
  'says who asked and whether it was changed since (mine: %s, changed: %s)',
  (isMine, isChangedSince, text) => {
    expect(told({ open: { ...line, isMine, isChangedSince } })?.text).toBe(text);
  },
);

it('says who returned it', () => {
  const returned: RequestLine = {
    ...line,
    state: 'returned',
    answeredBy: 'Erin Lee',
    answeredAt: '2025-03-02T09:00:00.000Z',
    comment: 'Shorter.',
  };
  expect(told({ earlier: [returned] })).toEqual({
    heading: 'Returned with a comment',
    tone: 'warning',
    text: 'Erin Lee returned it (2 March 2025):',
  });
});
