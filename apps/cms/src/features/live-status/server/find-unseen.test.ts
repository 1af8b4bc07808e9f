import { alert, faq, testimonial } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { findUnseen } from './find-unseen';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const BEFORE = '2026-11-23T11:00:00.000Z';
const AFTER = '2026-11-24T09:00:00.000Z';
const unseenAlert = (from: string | null, until: string | null) => findUnseen(alert, { from, until }, NOW);
const unseenTestimonial = (consent: object | null, example = false) =>
  findUnseen(testimonial, { example, consent }, NOW);
const consent = (givenOn: string, expiresOn: string | null = null) => ({
  scope: 'This website',
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
      reason: 'There is no consent in force for it. Look at the box “Consent”.',
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
    expect(findUnseen(faq, { from: AFTER }, NOW)).toBeNull();
  });
});
