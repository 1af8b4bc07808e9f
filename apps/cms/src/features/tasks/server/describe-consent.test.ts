import { describe, expect, it } from 'vitest';
import { describeConsent } from './describe-consent.ts';

const now = new Date('2026-11-27T12:00:00.000Z');
const given = { scope: 'website', givenOn: '2026-01-01', expiresOn: null, withdrawnOn: null };
const published = { example: false, consent: given };

describe('the consent of a published entry', () => {
  it('is no task while that of its draft is in force and that of the website does not end', () => {
    expect(describeConsent(given, published, now)).toBeNull();
    const late = { consent: { ...given, expiresOn: '2027-01-27' } };
    expect(describeConsent(given, late, now)).toBeNull();
  });

  it.each([
    ['was taken out of the draft', null],
    ['lost the day on which it was given', { ...given, givenOn: null }],
  ])('that %s is urgent, and both remedies are named', (_what, draft) => {
    expect(describeConsent(draft, published, now)).toEqual({
      text: 'Consent is missing in the draft, and it is still on the website: click “Withdraw consent” if the person took it back, or fill it in again',
      isUrgent: true,
    });
  });

  it.each([
    ['has ended', { ...given, expiresOn: '2026-11-27' }],
    ['is not given yet', { ...given, givenOn: '2026-11-28' }],
  ])('that by its draft %s is urgent until it is unpublished or corrected', (what, draft) => {
    expect(describeConsent(draft, published, now)).toEqual({
      text: `Consent ${what} in the draft, and it is still on the website: unpublish it, or correct the date`,
      isUrgent: true,
    });
  });

  it('that by its draft was withdrawn is urgent until it is withdrawn by the button, shown or not', () => {
    const draft = { ...given, withdrawnOn: '2026-11-27' };
    expect(describeConsent(draft, published, now)?.text).toBe(
      'Consent withdrawn, and it is still on the website: click “Withdraw consent”',
    );
    const ended = { consent: { ...given, expiresOn: '2026-11-20' } };
    expect(describeConsent(draft, ended, now)?.text).toBe(
      'Consent withdrawn, and it is not taken down yet: click “Withdraw consent”',
    );
  });

  it('is missed in no draft of what was published as an example', () => {
    expect(describeConsent(null, { example: true, consent: null }, now)).toBeNull();
  });

  it('that ends within two months is reported, and once it has ended that it is not shown', () => {
    const ending = { consent: { ...given, expiresOn: '2026-12-07' } };
    expect(describeConsent(given, ending, now)).toEqual({
      text: 'Consent ends in 10 days',
      isUrgent: false,
    });
    const ended = { consent: { ...given, expiresOn: '2026-11-20' } };
    for (const draft of [given, null])
      expect(describeConsent(draft, ended, now)).toEqual({
        text: 'Consent ended 7 days ago, so it is not shown',
        isUrgent: true,
      });
  });
});
