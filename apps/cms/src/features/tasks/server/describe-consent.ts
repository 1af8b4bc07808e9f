import { type ConsentStanding, standingOf } from '@pain/checks/consent';
import { dayInBritain } from '@pain/schema';
import { type Consent, isShown } from '../../../kernel/consent/is-shown';
import { daysUntil, describeDistance } from '../../../kernel/dates/distance';

/** What is the matter with the consent of a published entry. */
export interface ConsentTrouble {
  text: string;
  isUrgent: boolean;
}

/** A published version, as far as its consent goes. */
export interface Published {
  example?: boolean | null | undefined;
  consent?: Consent | null | undefined;
}

/**
 * What is the matter with the consent of a published entry: what its draft says first, since no draft takes
 * anything off the website, then that the published one ends or has ended. Null when that is not soon.
 */
export function describeConsent(
  draft: Consent | null,
  published: Published,
  now: Date,
): ConsentTrouble | null {
  return describeDraft(draft, published, now) ?? describeEnd(published, now);
}

/** How many days ahead the end of a consent is shown. */
const CONSENT_DAYS = 60;

/** What the draft says and the website does not follow; null when there is no difference. */
function describeDraft(draft: Consent | null, published: Published, now: Date): ConsentTrouble | null {
  const standing = draft ? standingOf(draft, now) : 'undated';
  const isStill = isShown(published, now);
  if (standing === 'withdrawn') {
    const still = isStill ? 'still on the website' : 'not taken down yet';
    return { text: `Consent withdrawn, and it is ${still}: click “Withdraw consent”`, isUrgent: true };
  }
  const told = DRAFTS[standing];
  // What was published without a consent is an example, and needs none.
  if (told === null || !isStill || !published.consent) return null;
  const [what, remedy] = told;
  return { text: `Consent ${what} in the draft, and it is still on the website: ${remedy}`, isUrgent: true };
}

/** What a draft says of the consent, and the remedy. */
const DRAFTS: Readonly<Record<Exclude<ConsentStanding, 'withdrawn'>, readonly [string, string] | null>> = {
  'in force': null,
  undated: ['is missing', 'click “Withdraw consent” if the person took it back, or fill it in again'],
  'not begun': ['is not given yet', 'unpublish it, or correct the date'],
  ended: ['has ended', 'unpublish it, or correct the date'],
};

function describeEnd({ consent }: Published, now: Date): ConsentTrouble | null {
  const day = consent?.expiresOn ?? null;
  const today = dayInBritain(now);
  if (day === null || daysUntil(day, today) > CONSENT_DAYS || consent?.withdrawnOn) return null;
  const when = describeDistance(day, today);
  return day <= today
    ? { text: `Consent ended ${when}, so it is not shown`, isUrgent: true }
    : { text: `Consent ends ${when}`, isUrgent: false };
}
