import { type Group, isRecord, placeOf } from '../content/content.ts';
import { type Finding, found } from '../finding.ts';

/** When something begins and ends to be shown; null for no limit. */
export interface Window {
  from: Date | null;
  until: Date | null;
}

/** The dates of a consent, as `YYYY-MM-DD`. */
export interface ConsentDates {
  givenOn: string;
  expiresOn: string | null;
  withdrawnOn: string | null;
}

/** The time in which a consent is in force. */
export function consentWindow({ givenOn, expiresOn, withdrawnOn }: ConsentDates): Window {
  const ends = [expiresOn, withdrawnOn].filter((day) => day !== null).sort();
  return { from: startOfDay(givenOn), until: ends[0] === undefined ? null : startOfDay(ends[0]) };
}

/** Whether an instant lies in a window. */
export function isWithin({ from, until }: Window, now: Date): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

/** Midnight UTC: never later than midnight in Britain, so a consent never outlives its day. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/**
 * A testimonial without consent in force. Only asked before publishing: a consent that ends later takes its testimonial
 * off the website, and not the website.
 */
export function findMissingConsent(group: Group, now: Date): Finding[] {
  if (group.name !== 'testimonial' || group.values.example === true) return [];
  const message = faultOf(group.values.consent, now);
  return message === null ? [] : [found('block', 'consent', placeOf(group, 'consent'), message)];
}

function faultOf(consent: unknown, now: Date): string | null {
  if (!isConsent(consent))
    return 'There is no consent. Fill in what the signed form says, or tick “Example” if no patient said this.';
  if (isWithin(consentWindow(consent), now)) return null;
  const [from, withdrawn] = [new Date(consent.givenOn), consent.withdrawnOn];
  if (from > now)
    return 'The consent is not given yet: its date is still to come. Correct “Given on”, or wait for that day.';
  if (withdrawn !== null && new Date(withdrawn) <= now)
    return 'The person has withdrawn their consent, so this must not be shown.';
  return 'The consent has ended. Ask the person again and fill in the new dates.';
}

function isConsent(value: unknown): value is ConsentDates {
  return isRecord(value) && typeof value.givenOn === 'string';
}
