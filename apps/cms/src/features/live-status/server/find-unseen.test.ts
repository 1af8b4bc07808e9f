import { alert, faq, testimonial } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { findUnseen } from './find-unseen';
import type { Ahead, PlannedPage } from './read-ahead';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const BEFORE = '2026-11-23T11:00:00.000Z';
const AFTER = '2026-11-24T09:00:00.000Z';
const NOTHING: Ahead = { unpublishAt: null, pages: null };
const unseenAlert = (from: string | null, until: string | null, ahead = NOTHING) =>
  findUnseen(alert, { from, until }, NOW, ahead);
const unseenTestimonial = (consent: object | null, example = false, ahead = NOTHING) =>
  findUnseen(testimonial, { example, consent }, NOW, ahead);
const aPage = (plan: Partial<PlannedPage>): PlannedPage => ({
  isPublished: true,
  publishAt: null,
  unpublishAt: null,
  ...plan,
});
const consent = (givenOn: string, expiresOn: string | null = null) => ({
  scope: 'website',
  givenOn,
  expiresOn,
  withdrawnOn: null,
});

describe('what is published and nobody can see', () => {
  it('is an alert that is still to come, and from when it is seen', () => {
    expect(unseenAlert(AFTER, null)).toEqual({
      isToCome: true,
      reason: 'It will be seen from 24 November 2026 at 09:00.',
    });
  });

  it('is an alert whose time is over, with what to do', () => {
    expect(unseenAlert(null, BEFORE)).toEqual({
      isToCome: false,
      reason:
        'Its time ended on 23 November 2026 at 11:00. To show it again, choose a later time under “Show until” and publish it. Else unpublish it.',
    });
  });

  it('is a testimonial whose consent is not in force', () => {
    const none = {
      isToCome: false,
      reason: 'There is no consent in force for it. Look at the panel “Consent”.',
    };
    expect(unseenTestimonial(consent('2026-01-01', '2026-11-23'))).toEqual(none);
    expect(unseenTestimonial(null)).toEqual(none);
    expect(unseenTestimonial(consent('2026-12-01'))).toEqual({
      isToCome: true,
      reason: 'It will be seen from 1 December 2026, when its consent begins.',
    });
  });

  it('is nothing else', () => {
    expect(unseenAlert(BEFORE, AFTER)).toBeNull();
    expect(unseenAlert(null, null)).toBeNull();
    expect(unseenTestimonial(consent('2026-01-01'))).toBeNull();
    expect(unseenTestimonial(null, true)).toBeNull();
    expect(findUnseen(faq, { from: AFTER }, NOW, NOTHING)).toBeNull();
  });
});

describe('what is still to come', () => {
  const [EARLIER, LATER] = ['2026-11-24T08:00:00.000Z', '2026-11-24T10:00:00.000Z'];

  it('is never seen when it is unpublished before', () => {
    const never = {
      isToCome: false,
      reason:
        'It is planned to be unpublished on 24 November 2026 at 08:00, before it would be seen. Clear “Unpublish on” if that is not meant.',
    };
    expect(unseenAlert(AFTER, null, { ...NOTHING, unpublishAt: EARLIER })).toEqual(never);
    expect(unseenTestimonial(consent('2026-12-01'), false, { ...NOTHING, unpublishAt: EARLIER })).toEqual(
      never,
    );
    expect(unseenAlert(AFTER, null, { ...NOTHING, unpublishAt: LATER })).toMatchObject({ isToCome: true });
  });

  it.each([
    ['is unpublished before it begins', [aPage({ unpublishAt: EARLIER })]],
    ['is published only after', [aPage({ isPublished: false, publishAt: LATER })]],
    ['is there for a while before', [aPage({ isPublished: false, publishAt: EARLIER, unpublishAt: AFTER })]],
    ['was deleted', []],
  ])('is never seen on a page that %s', (_what, pages) => {
    expect(unseenAlert(AFTER, null, { ...NOTHING, pages })).toEqual({
      isToCome: false,
      reason:
        'None of its pages will be on the website when it begins, so nobody would see it. Choose another page and publish it again, or change when the page is unpublished.',
    });
  });

  it.each([
    ['is unpublished later', [aPage({ unpublishAt: LATER })]],
    ['is published before', [aPage({ isPublished: false, publishAt: EARLIER })]],
    ['stays, while another goes', [aPage({}), aPage({ unpublishAt: EARLIER })]],
  ])('is seen on a page that %s', (_what, pages) => {
    expect(unseenAlert(AFTER, null, { ...NOTHING, pages })).toMatchObject({ isToCome: true });
  });
});
