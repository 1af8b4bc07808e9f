import { consentWindow } from '@pain/checks/consent';
import {
  alert as alertType,
  type ContentType,
  type DocumentNamed,
  isWithin,
  shownWindow,
  type Window,
} from '@pain/schema';
import type { ContentIndex } from './content-index.ts';

/** Whether an alert is to be shown. */
export function isCurrent(alert: DocumentNamed<'alert'>, now: Date): boolean {
  return isWithin(shownWindow(alertType, { ...alert }), now);
}

/** The next instant at which an entry or a consent begins or ends, or null when none is to come. */
export function findNextChange(index: ContentIndex, types: readonly ContentType[], now: Date): Date | null {
  const instants = [...consentWindows(index), ...shownWindows(index, types)]
    .flatMap(({ from, until }) => [from, until])
    .filter((instant) => instant !== null && instant > now);
  return instants.reduce<Date | null>(
    (first, instant) => (first === null || (instant && instant < first) ? instant : first),
    null,
  );
}

function consentWindows(index: ContentIndex): Window[] {
  return index
    .all('testimonial')
    .flatMap(({ consent }) => (consent === null ? [] : [consentWindow(consent)]));
}

function shownWindows(index: ContentIndex, types: readonly ContentType[]): Window[] {
  return types
    .filter(({ shown }) => shown !== undefined)
    .flatMap((type) => index.allOf(type.name).map((document) => shownWindow(type, { ...document })));
}
