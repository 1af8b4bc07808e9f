import { standingOf } from '@pain/checks/consent';
import {
  type ContentType,
  isOver,
  isRecord,
  isWithin,
  schedule,
  shownWindow,
  startOfDayInBritain,
  type Values,
  writeDay,
} from '@pain/schema';
import { z } from 'zod';
import { consentShape, isShown } from '../../../kernel/consent/is-shown';
import { describeInstant } from '../../../kernel/dates/describe-instant';
import type { Unseen } from '../shapes';
import type { Ahead, PlannedPage } from './read-ahead';

const shownTestimonial = z.object({ consent: consentShape.nullish() });

/**
 * Why nobody can see an entry by what its published version says of its time; null when
 * that keeps nobody from it.
 */
export function findUnseen(type: ContentType, published: unknown, now: Date, ahead: Ahead): Unseen | null {
  const values = isRecord(published) ? published : {};
  return byTime(type, values, now, ahead) ?? RULES[type.name]?.(published, now, ahead) ?? null;
}

type Rule = (published: unknown, now: Date, ahead: Ahead) => Unseen | null;

/** What is shown for a time by fields of its own. */
function byTime(type: ContentType, published: Values, now: Date, ahead: Ahead): Unseen | null {
  const window = shownWindow(type, published);
  if (window.until !== null && isOver(window, now)) {
    const field = type.fields[type.shown?.until ?? '']?.label;
    const again = `To show it again, choose a later time under “${field}” and publish it. Else unpublish it.`;
    const ended = `Its time ended on ${describeInstant(window.until.toISOString())}.`;
    return { isToCome: false, reason: `${ended} ${again}` };
  }
  if (window.from === null || isWithin(window, now)) return null;
  return toCome(window.from, `${describeInstant(window.from.toISOString())}.`, ahead);
}

/** Only what a person said needs their consent besides. */
const RULES: Readonly<Record<string, Rule>> = {
  testimonial(published, now, ahead) {
    if (published === null || isShown(published, now)) return null;
    const consent = shownTestimonial.safeParse(published).data?.consent;
    if (!consent?.givenOn || standingOf(consent, now) !== 'not begun')
      return { isToCome: false, reason: `There is no consent in force for it. Look at the panel “Consent”.` };
    const day = `${writeDay(consent.givenOn)}, when its consent begins.`;
    return toCome(startOfDayInBritain(consent.givenOn), day, ahead);
  },
};

/** @param when in words, to the end of the sentence. */
function toCome(from: Date, when: string, { unpublishAt, pages }: Ahead): Unseen {
  if (unpublishAt !== null && new Date(unpublishAt) <= from)
    return {
      isToCome: false,
      reason: `It is planned to be unpublished on ${describeInstant(unpublishAt)}, before it would be seen. Clear “${schedule.unpublishAt.label}” if that is not meant.`,
    };
  if (pages && !pages.some((page) => isThere(page, from))) return { isToCome: false, reason: ON_NO_PAGE };
  return { isToCome: true, reason: `It will be seen from ${when}` };
}

/** Whether a page is on the website at a time, as far as is planned. */
function isThere({ isPublished, publishAt, unpublishAt }: PlannedPage, at: Date): boolean {
  const comes = isPublished || (publishAt !== null && new Date(publishAt) <= at);
  return comes && (unpublishAt === null || new Date(unpublishAt) > at);
}

const ON_NO_PAGE =
  'None of its pages will be on the website when it begins, so nobody would see it. Choose another page and publish it again, or change when the page is unpublished.';
