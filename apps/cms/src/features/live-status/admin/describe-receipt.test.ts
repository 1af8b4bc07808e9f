import { describe, expect, it } from 'vitest';
import type { EntryReceipt } from '../shapes';
import { describeBadge, describeLeftOut, describeReceipt, type Known } from './describe-receipt';

const NOW = new Date(2026, 10, 23, 12, 0);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();
const receipt: EntryReceipt = {
  status: 'live',
  fault: null,
  since: at(2026, 10, 23, 10, 42),
  searchSince: at(2026, 10, 23, 10, 43),
  problem: null,
  mayDismiss: false,
  unseen: null,
  leftOut: [],
  pages: [{ title: 'FAQs', url: 'https://pain.example.org/faqs/' }],
};
const describeIt = (
  change: Partial<EntryReceipt>,
  hasChanges = false,
  where: Known['where'] = 'some-pages',
) => describeReceipt({ ...receipt, ...change }, { hasChanges, where }, NOW);

describe('a receipt in words', () => {
  it('gives the time of today, the day of this year and the year of before', () => {
    expect(describeIt({}).heading).toBe('Live since 10:42');
    expect(describeIt({ since: at(2026, 10, 21, 9, 5) }).heading).toBe('Live since 21 November, 09:05');
    expect(describeIt({ since: at(2025, 0, 2, 9, 5) }).heading).toBe('Live since 2 January 2025');
  });

  it('does not call live what no page shows, and says that changes wait', () => {
    expect(describeIt({ pages: [] }, true)).toEqual({
      heading: 'Published, but nobody can see it',
      tone: 'neutral',
      text: 'No page shows it at this moment. What you changed since is not published yet.',
    });
  });

  it('does not call live what is out of its time, and says when it will be seen', () => {
    const reason = 'It will be seen from 1 December 2026 at 09:00.';
    const seenLater = { heading: 'Published, not seen yet', tone: 'neutral', text: reason };
    expect(describeIt({ pages: [], unseen: { reason, isToCome: true } })).toEqual(seenLater);
    expect(describeIt({ unseen: { reason, isToCome: true } })).toEqual(seenLater);
    const over = { reason: 'Its time ended.', isToCome: false };
    expect(describeIt({ unseen: over }).heading).toBe('Published, but nobody can see it');
  });

  it('says of the settings that they are part of every page, and that a redirect redirects readers', () => {
    expect(describeIt({ pages: [] }, false, 'every-page').text).toBe('It is part of every page.');
    expect(describeIt({}, false, 'old-address').text).toBe(
      'Readers who open the old web address are redirected.',
    );
  });

  it('says when search is behind, and when something has left it', () => {
    expect(describeIt({}).text).toBeNull();
    expect(describeIt({ searchSince: null }).text).toBe('Search follows in a moment.');
    expect(describeIt({ status: 'gone' }).text).toBe('Search does not find it since 10:43.');
  });

  it('says that nothing is lost when it cannot go live', () => {
    expect(describeIt({ status: 'problem' }).text).toBe(
      'What you published is kept, and the website stays as it was, because:',
    );
  });

  it.each([
    ['stuck', 'You took it down, but the website stays as it was, because:'],
    [
      'shown-again',
      'An earlier website was put back. It is gone when newer content is let go live on the start page.',
    ],
  ] as const)('does not say of what was taken down that it waits to go live: %s', (status, text) => {
    expect(describeIt({ status })).toEqual({ heading: 'Still on the website', tone: 'danger', text });
  });

  it.each([
    [
      'no-answer',
      'The website’s publisher does not respond. What you publish goes live automatically when it is back.',
    ],
    [
      'other-version',
      'The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation.',
    ],
  ] as const)('says why it is not known whether it is live: %s', (fault, text) => {
    expect(describeIt({ status: 'unknown', fault })).toEqual({ heading: 'Not known', tone: 'neutral', text });
  });

  it('says beside “Published” that it is live only when it is', () => {
    const statuses = ['live', 'waiting', 'building', 'held', 'problem', 'unknown'] as const;
    expect(statuses.map((status) => describeBadge({ ...receipt, status }, 'some-pages')?.text)).toEqual([
      'Live',
      'On its way',
      'On its way',
      'Not on the website yet',
      'Not published',
      'Not known whether it is live',
    ]);
    expect(describeBadge({ ...receipt, status: 'draft' }, 'some-pages')).toBeNull();
  });

  it('says beside “Published” when nobody can see it, or not yet', () => {
    const toCome = { isToCome: true, reason: 'It is shown from Monday.' };
    expect(describeBadge({ ...receipt, unseen: toCome }, 'every-page')?.text).toBe('Not seen yet');
    expect(describeBadge({ ...receipt, pages: [] }, 'some-pages')?.text).toBe('Nobody can see it');
  });

  it('says what is not shown with it and what to do', () => {
    const faq = { type: 'FAQ', title: 'Is it far?' };
    expect(describeLeftOut({ ...faq, isPublished: false })).toBe(
      'FAQ “Is it far?” is not shown here, because it is not published. Publish it to show it here, or take it out.',
    );
    expect(describeLeftOut({ ...faq, isPublished: true })).toBe(
      'FAQ “Is it far?” was not published when this was. Publish this again to show it here.',
    );
  });
});
