import { dayInBritain, isRecord, startOfDayInBritain, type Window } from '@pain/schema';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/** How a consent stands at an instant; `undated` as long as its form is not filled in. */
export type ConsentStanding = 'in force' | 'undated' | 'not begun' | 'ended' | 'withdrawn';

/** The dates of a consent, as `YYYY-MM-DD`. */
export interface ConsentDates {
  givenOn: string;
  expiresOn: string | null;
  withdrawnOn: string | null;
}

/** The time in which a consent is in force. Its days are British ones, as for the person who gave it. */
export function consentWindow({ givenOn, expiresOn, withdrawnOn }: ConsentDates): Window {
  const ends = [expiresOn, withdrawnOn].filter((day) => day !== null).sort();
  const until = ends[0] === undefined ? null : startOfDayInBritain(ends[0]);
  return { from: startOfDayInBritain(givenOn), until };
}

/**
 * How a consent stands, also one that is not filled in: that a person has withdrawn it counts before all
 * else.
 */
export function standingOf(
  { givenOn, expiresOn, withdrawnOn }: { [Day in keyof ConsentDates]: string | null },
  now: Date,
): ConsentStanding {
  const today = dayInBritain(now);
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn';
  if (expiresOn !== null && expiresOn <= today) return 'ended';
  if (givenOn === null) return 'undated';
  return givenOn <= today ? 'in force' : 'not begun';
}

/**
 * Whether the website may show something that a person said: by their consent, or as an
 * example that nobody said.
 */
export function mayShow(
  said: { example?: boolean | null; consent?: { [Day in keyof ConsentDates]: string | null } | null },
  now: Date,
): boolean {
  if (said.example) return true;
  return said.consent ? standingOf(said.consent, now) === 'in force' : false;
}

/**
 * A testimonial without consent in force. Only asked before publishing: a consent that ends later takes its
 * testimonial off the website, and not the website.
 */
export function findMissingConsent(group: Group, now: Date): Finding[] {
  if (group.name !== 'testimonial' || group.values.example === true) return [];
  const { consent } = group.values;
  const message = FAULTS[isConsent(consent) ? standingOf(consent, now) : 'undated'];
  return message === null ? [] : [found('block', 'consent', placeOf(group, 'consent'), message)];
}

/** With the remedy also for a version on the website, which stays there while its draft is refused. */
const FAULTS: Readonly<Record<ConsentStanding, string | null>> = {
  'in force': null,
  undated:
    'There is no consent. Fill in what the signed form says, or choose Yes for “Example” if no patient said this.',
  'not begun':
    'The consent is not given yet: its date is still to come. Correct “Given on”, or wait for that day.',
  ended:
    'The consent has ended. Ask the person again and fill in the new dates. If it is still on the website, unpublish it.',
  withdrawn:
    'The person has withdrawn their consent, so this must not be shown. If it is still on the website, click “Withdraw consent” in the panel “Consent”.',
};

function isConsent(value: unknown): value is ConsentDates {
  return isRecord(value) && typeof value.givenOn === 'string';
}
