import { standingOf } from '@pain/checks';
import type { ContentType } from '@pain/schema';
import { z } from 'zod';
import { consentShape, isShown } from '../../../kernel/consent/is-shown';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import { describeDay } from '../../../kernel/dates/due';
import type { Unseen } from '../shapes';

const shownAlert = z.object({ from: z.string().nullish(), until: z.string().nullish() });
const shownTestimonial = z.object({ consent: consentShape.nullish() });

/** Why nobody can see an entry by what its published version says of its time; null when that keeps nobody from it. */
export function findUnseen(type: ContentType, published: unknown, now: Date): Unseen | null {
  return (RULES[type.name] ?? (() => null))(published, now);
}

const RULES: Readonly<Record<string, (published: unknown, now: Date) => Unseen | null>> = {
  alert(published, now) {
    const { from, until } = shownAlert.safeParse(published).data ?? {};
    if (until && new Date(until) <= now)
      return { isToCome: false, reason: `Its time ended on ${describeInstant(until)}. ${AGAIN.alert}` };
    if (!from || new Date(from) <= now) return null;
    return { isToCome: true, reason: `It will be seen from ${describeInstant(from)}.` };
  },
  testimonial(published, now) {
    if (published === null || isShown(published, now)) return null;
    const consent = shownTestimonial.safeParse(published).data?.consent;
    if (!consent?.givenOn || standingOf(consent, now) !== 'not begun')
      return { isToCome: false, reason: `There is no consent in force for it. ${AGAIN.testimonial}` };
    const day = describeDay(consent.givenOn);
    return { isToCome: true, reason: `It will be seen from ${day}, when its consent begins.` };
  },
};

const AGAIN = {
  alert: 'To show it again, choose a later time under “Show until” and publish it. Else unpublish it.',
  testimonial: 'Look at the box “Consent”.',
};
