import { describe, expect, it } from 'vitest';
import type { DueReview } from '../../../workflow/server/review/find-due.ts';
import type { Task } from '../../shapes.ts';
import { toMessages, type Waiting } from './messages.ts';

const jo = { id: 1, name: 'Jo Bloggs', email: 'jo@example.org' };
const review = (title: string, isOverdue: boolean, nextDue: string): DueReview => ({
  type: 'page',
  id: 'd',
  title,
  nextDue,
  isOverdue,
  reviewer: null,
  signedById: 1,
});
const late = review('Late', true, '2026-01-01');
const soon = review('Soon', false, '2026-12-01');
const task = (kind: Task['kind'], text: string): Task => ({
  kind,
  title: `To be ${kind}`,
  text,
  path: '/entry',
  since: '2026-11-20',
  isUrgent: false,
  isMine: false,
});
const returned = task('returned', 'FAQ · Returned by Erin: Say it shorter.\nAnd plainer.');
const asked = task('approval', 'FAQ · Charlie asks for publication');
const signed = task('signed', 'Page · Signed off by Kim, waits to be published');
const write = (given: Partial<Waiting>) =>
  toMessages([{ to: jo, reviews: [], tasks: [], ...given }], (path) => `https://cms${path}`)[0];

describe('a reminder', () => {
  it('tells what is overdue first, and then what is due soon', () => {
    const message = write({ reviews: [late, soon] });
    expect(message?.subject).toBe('1 review is overdue, 1 due soon');
    expect(message?.text).toMatchInlineSnapshot(`
      "Hello Jo Bloggs,

      the review of these is overdue:

      - Page “Late”, due on 1 January 2026
        https://cms/content-manager/collection-types/api::page.page/d

      The review of these is due within 30 days:

      - Page “Soon”, due on 1 December 2026
        https://cms/content-manager/collection-types/api::page.page/d

      Open one, read it, and click “Sign off” in the panel “Review”.

      This reminder comes on Mondays, and only while something waits for you."
    `);
    expect(write({ reviews: [soon] })?.subject).toBe('1 review is due soon');
    expect(write({ reviews: [late, late] })?.subject).toBe('2 reviews are overdue');
  });

  it('tells who waits for an answer since when, with the place and what to do there, each kind on its own', () => {
    const message = write({ tasks: [asked, signed, returned] });
    expect(message?.subject).toBe(
      '1 entry was returned to you, 1 request for publication, 1 signed-off entry waits to be published',
    );
    expect(message?.text).toMatchInlineSnapshot(`
      "Hello Jo Bloggs,

      these were returned to you with a comment:

      - “To be returned”, since 20 November 2026
        FAQ · Returned by Erin: Say it shorter.
        And plainer.
        https://cms/entry

      Open one, correct it, and click “Ask for publication” in the panel “Approval”.

      Publication of these is asked for:

      - “To be approval”, since 20 November 2026
        FAQ · Charlie asks for publication
        https://cms/entry

      Open one, read it, and click “Approve and publish” or “Return with a comment” in the panel “Approval”.

      These are signed off and wait to be published:

      - “To be signed”, since 20 November 2026
        Page · Signed off by Kim, waits to be published
        https://cms/entry

      Open one, read it, and click “Publish”.

      This reminder comes on Mondays, and only while something waits for you."
    `);
    expect(write({ tasks: [asked, asked] })?.subject).toBe('2 requests for publication');
    expect(write({ tasks: [signed, signed] })?.subject).toBe('2 signed-off entries wait to be published');
    expect(write({ tasks: [returned, returned] })?.subject).toBe('2 entries were returned to you');
  });

  it('tells what came back to oneself before one’s reviews, and these before what colleagues ask', () => {
    expect(write({ reviews: [late], tasks: [asked, returned] })?.subject).toBe(
      '1 entry was returned to you, 1 review is overdue, 1 request for publication',
    );
  });

  it('is not written for nothing, and not for what waits for somebody else', () => {
    expect(write({})).toBeUndefined();
    expect(write({ tasks: [task('waiting', 'FAQ · Waits for a Content editor')] })).toBeUndefined();
  });
});
