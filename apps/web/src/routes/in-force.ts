import type { DocumentNamed } from '@pain/schema';

type Testimonial = DocumentNamed<'testimonial'>;
type Alert = DocumentNamed<'alert'>;

/** An instant at which something begins or ends to be shown. */
interface Window {
  from: Date | null;
  until: Date | null;
}

/** Whether a testimonial may be shown: its consent is in force, or it is an example that nobody said. */
export function mayShow(testimonial: Testimonial, now: Date): boolean {
  if (testimonial.example) return true;
  return testimonial.consent !== null && isWithin(consentWindow(testimonial.consent), now);
}

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

function isWithin({ from, until }: Window, now: Date): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

function consentWindow(consent: NonNullable<Testimonial['consent']>): Window {
  const ends = [consent.expiresOn, consent.withdrawnOn].filter((day) => day !== null).sort();
  return { from: startOfDay(consent.givenOn), until: ends[0] === undefined ? null : startOfDay(ends[0]) };
}

function alertWindow({ from, until }: Alert): Window {
  return { from: from === null ? null : new Date(from), until: until === null ? null : new Date(until) };
}

/** Midnight UTC: never later than midnight in Britain, so a consent never outlives its day. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
