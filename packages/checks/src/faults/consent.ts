import { dayInBritain, startOfDayInBritain } from '@pain/schema';
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

/** The time in which a consent is in force: days begin and end as they do in Britain, for whoever gave it. */
export function consentWindow({ givenOn, expiresOn, withdrawnOn }: ConsentDates): Window {
  const ends = [expiresOn, withdrawnOn].filter((day) => day !== null).sort();
  const until = ends[0] === undefined ? null : startOfDayInBritain(ends[0]);
  return { from: startOfDayInBritain(givenOn), until };
}

/** Whether an instant lies in a window. */
export function isWithin({ from, until }: Window, now: Date): boolean {
  return (from === null || from <= now) && (until === null || now < until);
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
  const { givenOn, withdrawnOn } = consent;
  const today = dayInBritain(now);
  if (givenOn > today)
    return 'The consent is not given yet: its date is still to come. Correct “Given on”, or wait for that day.';
  if (withdrawnOn !== null && withdrawnOn <= today)
    return 'The person has withdrawn their consent, so this must not be shown.';
  return 'The consent has ended. Ask the person again and fill in the new dates.';
}

function isConsent(value: unknown): value is ConsentDates {
  return isRecord(value) && typeof value.givenOn === 'string';
}
