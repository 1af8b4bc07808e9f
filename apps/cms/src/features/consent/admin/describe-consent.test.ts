import { describe, expect, it } from 'vitest';
import type { ConsentState } from '../shapes.ts';
import { describeConsent } from './describe-consent.ts';

const days = { scope: 'website', givenOn: '2024-01-01', expiresOn: null, withdrawnOn: null };
const state: ConsentState = {
  consent: days,
  standing: 'in force',
  isShown: true,
  isExample: false,
  isWithdrawable: true,
  mayWithdraw: true,
  withdrawal: null,
};
const told = (given: Partial<ConsentState>) => describeConsent({ ...state, ...given });
const withdrawn = { consent: { ...days, withdrawnOn: '2026-11-23' }, standing: 'withdrawn' } as const;
const ended = { consent: { ...days, expiresOn: '2026-11-23' }, standing: 'ended' } as const;

describe('a consent', () => {
  it('is green while it is in force, and only then', () => {
    expect(told({})).toEqual({
      heading: 'Consent for: This website',
      tone: 'success',
      lines: ['Given on 1 January 2024. No end was agreed.'],
    });
    const others = [withdrawn, ended, { standing: 'not begun' }, { standing: 'undated' }] as const;
    const none = { consent: null, standing: null };
    for (const given of [...others, none])
      for (const isShown of [true, false]) expect(told({ ...given, isShown }).tone).not.toBe('success');
  });

  it('that was only dated as withdrawn names the button that withdraws it, and that the website still shows it', () => {
    expect(told(withdrawn)).toMatchInlineSnapshot(`
      {
        "heading": "Consent withdrawn, and it is still on the website",
        "lines": [
          "“Withdrawn on” says 23 November 2026. That date alone takes nothing down.",
          "Click “Withdraw consent”: only then it goes from the website, with its files and shared links.",
          "If the date is a mistake, empty it and save.",
        ],
        "tone": "danger",
      }
    `);
    expect(told({ ...withdrawn, isShown: false })).toMatchObject({
      heading: 'Consent withdrawn, and not finished',
      tone: 'warning',
    });
    expect(told({ ...withdrawn, mayWithdraw: false }).lines[1]).toMatch(/^Ask an editor to click/);
  });

  it('that has ended says whether the website still shows it', () => {
    expect(told(ended)).toMatchInlineSnapshot(`
      {
        "heading": "Consent has ended, and it is still on the website",
        "lines": [
          "Given on 1 January 2024. Ends on 23 November 2026.",
          "The website shows what was published before. If the person does not agree any more, unpublish it. Else correct the consent here.",
        ],
        "tone": "danger",
      }
    `);
    expect(told({ ...ended, isShown: false })).toMatchInlineSnapshot(`
      {
        "heading": "Consent has ended",
        "lines": [
          "Given on 1 January 2024. Ends on 23 November 2026.",
          "The website does not show it. Ask the person again.",
        ],
        "tone": "warning",
      }
    `);
  });

  it('that was taken out, or its day, says that the website still shows it, and both remedies', () => {
    const none = { consent: null, standing: null };
    expect(told(none)).toMatchInlineSnapshot(`
      {
        "heading": "No consent, and it is still on the website",
        "lines": [
          "No consent is on record. Without one it cannot be published.",
          "The website shows what was published before. If the person took their consent back, click “Withdraw consent”. Else fill it in again and save.",
        ],
        "tone": "danger",
      }
    `);
    expect(told({ ...none, mayWithdraw: false }).lines[1]).toContain('ask an editor to click');
    expect(told({ standing: 'undated' })).toMatchObject({
      heading: 'Consent is not filled in, and it is still on the website',
      tone: 'danger',
      lines: [expect.stringContaining('The day'), told(none).lines[1]],
    });
    expect(told({ standing: 'undated', isShown: false })).toMatchObject({
      heading: 'Consent is not filled in',
      tone: 'warning',
      lines: [expect.stringContaining('The day')],
    });
  });

  it('that is not given yet says whether the website still shows it', () => {
    expect(told({ standing: 'not begun' })).toMatchObject({
      heading: 'Consent is not given yet, and it is still on the website',
      tone: 'danger',
    });
    expect(told({ standing: 'not begun', isShown: false })).toMatchObject({
      heading: 'Consent is not given yet',
      tone: 'warning',
    });
  });

  it('that never was names no button that is not there', () => {
    const none = { consent: null, standing: null, isWithdrawable: false };
    expect(told(none).lines.join()).not.toContain('Withdraw consent');
    expect(told({ ...none, isShown: false })).toMatchObject({ heading: 'No consent', tone: 'warning' });
    expect(told({ ...none, isExample: true })).toMatchObject({ heading: 'An example', tone: 'neutral' });
  });
});
