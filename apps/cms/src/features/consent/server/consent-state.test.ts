import { describe, expect, it } from 'vitest';
import { consentToWithdraw } from './consent-state.ts';

const shown = { scope: 'website', givenOn: '2026-01-01', expiresOn: null, withdrawnOn: null };
const published = { consent: shown };

describe('what a withdrawal is of', () => {
  it('is the consent of the draft, whatever was published', () => {
    const own = { ...shown, givenOn: '2026-06-01' };
    expect(consentToWithdraw({ consent: own }, published)).toEqual(own);
    expect(consentToWithdraw({ consent: own }, null)).toEqual(own);
  });

  it('is the one on the website when the draft has none, or not its day', () => {
    expect(consentToWithdraw({ consent: null }, published)).toEqual(shown);
    const undated = { ...shown, givenOn: null, withdrawnOn: '2026-11-27' };
    expect(consentToWithdraw({ consent: undated }, published)).toEqual({
      ...shown,
      withdrawnOn: '2026-11-27',
    });
  });

  it('is nothing when neither has one', () => {
    expect(consentToWithdraw({ consent: null }, { consent: null })).toBeNull();
    expect(consentToWithdraw({ consent: null }, null)).toBeNull();
  });
});
