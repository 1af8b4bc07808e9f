import { choiceWords, writeDay } from '@pain/schema';
import type { Tone } from '../../../admin-kit/entry/Lines';
import type { ConsentState } from '../shapes';

/** How a consent is shown: a coloured heading, and sentences below it. */
export interface ConsentText {
  heading: string;
  tone: Tone;
  lines: string[];
}

type Told = Omit<ConsentState, 'withdrawal'>;
type Days = NonNullable<ConsentState['consent']>;

/** The consent of the saved draft in words for staff, and what the website shows meanwhile. */
export function describeConsent({ consent, standing, ...state }: Told): ConsentText {
  if (consent === null || standing === null) return describeNone(state);
  return STANDINGS[standing](consent, state);
}

function describeNone({
  isExample,
  isShown,
  isWithdrawable,
  mayWithdraw,
}: Omit<Told, 'consent' | 'standing'>): ConsentText {
  if (isExample) return { heading: 'An example', tone: 'neutral', lines: [EXAMPLE] };
  if (!isShown) return { heading: 'No consent', tone: 'warning', lines: [NO_CONSENT] };
  return {
    heading: `No consent${STILL_SHOWN}`,
    tone: 'danger',
    lines: [NO_CONSENT, isWithdrawable ? takenOut(mayWithdraw) : UNPUBLISH],
  };
}

type Describe = (days: Days, state: Pick<Told, 'isShown' | 'mayWithdraw'>) => ConsentText;

const STANDINGS: Readonly<Record<NonNullable<ConsentState['standing']>, Describe>> = {
  'in force': (days) => ({
    heading: `Consent for: ${choiceWords[days.scope ?? ''] ?? 'not said'}`,
    tone: 'success',
    lines: [datesOf(days)],
  }),
  undated: (_days, { isShown, mayWithdraw }) => ({
    heading: `Consent is not filled in${isShown ? STILL_SHOWN : ''}`,
    tone: isShown ? 'danger' : 'warning',
    lines: [
      'The day on the signed form is missing. Without it this cannot be published.',
      ...(isShown ? [takenOut(mayWithdraw)] : []),
    ],
  }),
  'not begun': (days, { isShown }) => ({
    heading: `Consent is not given yet${isShown ? STILL_SHOWN : ''}`,
    tone: isShown ? 'danger' : 'warning',
    lines: [datesOf(days), 'Before that day it cannot be published.', ...(isShown ? [UNPUBLISH] : [])],
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
      `“Withdrawn on” says ${writeDay(withdrawnOn ?? '')}. That date alone takes nothing down.`,
      `${mayWithdraw ? 'Click “Withdraw consent”' : 'Ask an editor to click “Withdraw consent” here'}: only then it goes from the website, with its files and shared links.`,
      'If the date is a mistake, empty it and save.',
    ],
  }),
};

/** The remedy for a consent that the draft has no longer, and the website still goes by. */
function takenOut(mayWithdraw: boolean): string {
  const remedy = mayWithdraw ? 'click “Withdraw consent”' : 'ask an editor to click “Withdraw consent” here';
  return `The website shows what was published before. If the person took their consent back, ${remedy}. Else fill it in again and save.`;
}

function datesOf({ givenOn, expiresOn }: Days): string {
  const given = givenOn === null ? 'The day is not on record.' : `Given on ${writeDay(givenOn)}.`;
  return `${given} ${expiresOn === null ? 'No end was agreed.' : `Ends on ${writeDay(expiresOn)}.`}`;
}

const EXAMPLE = 'It is marked as an example, which no patient said. That needs no consent.';
const NO_CONSENT = 'No consent is on record. Without one it cannot be published.';
const STILL_SHOWN = ', and it is still on the website';
const UNPUBLISH =
  'The website shows what was published before. If the person does not agree any more, unpublish it. Else correct the consent here.';
