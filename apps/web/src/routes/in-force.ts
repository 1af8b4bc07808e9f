import { consentWindow, isWithin, type Window } from '@pain/checks/consent';
import type { DocumentNamed } from '@pain/schema';

type Testimonial = DocumentNamed<'testimonial'>;
type Alert = DocumentNamed<'alert'>;

/** Whether an alert is to be shown. */
export function isCurrent(alert: Alert, now: Date): boolean {
  return isWithin(alertWindow(alert), now);
}

/** The next instant at which an alert or a consent begins or ends, or null when none is to come. */
export function findNextChange(
  testimonials: readonly Testimonial[],
  alerts: readonly Alert[],
  now: Date,
): Date | null {
  const consents = testimonials.flatMap(({ consent }) => (consent === null ? [] : [consentWindow(consent)]));
  const instants = [...consents, ...alerts.map(alertWindow)]
    .flatMap(({ from, until }) => [from, until])
    .filter((instant) => instant !== null && instant > now);
  return instants.reduce<Date | null>(
    (first, instant) => (first === null || (instant && instant < first) ? instant : first),
    null,
  );
}

function alertWindow({ from, until }: Alert): Window {
  return { from: from === null ? null : new Date(from), until: until === null ? null : new Date(until) };
}
