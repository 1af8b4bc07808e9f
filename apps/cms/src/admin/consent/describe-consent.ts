import type { ConsentState } from '../../consent/shapes';
import { describeDay } from '../../review/due';
import type { Tone } from '../entry/Lines';

/** How a consent is told: a heading in a colour, and sentences below it. */
export interface ConsentText {
  heading: string;
  tone: Tone;
  lines: string[];
}

type Told = Pick<ConsentState, 'consent' | 'standing' | 'isShown' | 'isExample' | 'mayWithdraw'>;
type Days = NonNullable<ConsentState['consent']>;

/** The consent of the saved draft in words for staff, and what the website shows meanwhile. */
export function describeConsent({ consent, standing, ...state }: Told): ConsentText {
  if (consent === null || standing === null) return describeNone(state);
  return STANDINGS[standing](consent, state);
}

function describeNone({ isExample, isShown }: Pick<Told, 'isExample' | 'isShown'>): ConsentText {
  if (isExample) return { heading: 'An example', tone: 'neutral', lines: [EXAMPLE] };
  if (!isShown) return { heading: 'No consent', tone: 'warning', lines: [NO_CONSENT] };
  return { heading: `No consent${STILL_SHOWN}`, tone: 'danger', lines: [NO_CONSENT, UNPUBLISH] };
}

type Describe = (days: Days, state: Pick<Told, 'isShown' | 'mayWithdraw'>) => ConsentText;

const STANDINGS: Readonly<Record<NonNullable<ConsentState['standing']>, Describe>> = {
  'in force': (days) => ({
    heading: `Consent for: ${days.scope ?? 'not said'}`,
    tone: 'success',
    lines: [datesOf(days)],
  }),
  undated: () => ({
    heading: 'Consent is not filled in',
    tone: 'warning',
    lines: ['The day on the signed form is missing. Without it this cannot be published.'],
  }),
  'not begun': (days) => ({
    heading: 'Consent is not given yet',
    tone: 'warning',
    lines: [datesOf(days), 'Before that day it cannot be published.'],
  }),
  ended: (days, { isShown }) => ({
    heading: `Consent has ended${isShown ? STILL_SHOWN : ''}`,
    tone: isShown ? 'danger' : 'warning',
    lines: [datesOf(days), isShown ? UNPUBLISH : 'The website does not show it. Ask the person again.'],
  }),
  withdrawn: ({ withdrawnOn }, { isShown, mayWithdraw }) => ({
    heading: `Consent withdrawn${isShown ? STILL_SHOWN : ', and not finished'}`,
    tone: isShown ? 'danger' : 'warning',
    lines: [
      `“Withdrawn on” says ${describeDay(withdrawnOn ?? '')}. That date alone takes nothing down.`,
      `${mayWithdraw ? 'Click “Withdraw consent”' : 'Ask an editor to click “Withdraw consent” here'}: only then it goes from the website, with its files and shared links.`,
      'If the date is a mistake, empty it and save.',
    ],
  }),
};

function datesOf({ givenOn, expiresOn }: Days): string {
  const given = givenOn === null ? 'The day is not on record.' : `Given on ${describeDay(givenOn)}.`;
  return `${given} ${expiresOn === null ? 'No end was agreed.' : `Ends on ${describeDay(expiresOn)}.`}`;
}

const EXAMPLE = 'It is marked as an example, which no patient said. That needs no consent.';
const NO_CONSENT = 'No consent is on record. Without one it cannot be published.';
const STILL_SHOWN = ', and it is still on the website';
const UNPUBLISH =
  'The website shows what was published before. If the person does not agree any more, unpublish it. Else correct the consent here.';
