import { dayInBritain, findBackward, isOver, shownWindow } from '@pain/schema';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/** Ends that are not later than their beginnings, whichever of the two was filled in last. */
export function findBackwardTimes(group: Group): Finding[] {
  return findBackward(group.fields, group.spans, group.values).map(({ field, message }) =>
    found('block', 'times', placeOf(group, field), message),
  );
}

/**
 * An entry whose time is over, which nobody would see. Only asked before publishing: one that ends later goes
 * from the website automatically.
 */
export function findOver(group: Group, now: Date): Finding[] {
  const { type } = group;
  if (type?.shown === undefined || !isOver(shownWindow(type, group.values), now)) return [];
  const message = `This time has passed, so nobody would see the ${type.label.toLowerCase()}. Choose a later time, or clear it.`;
  return [found('block', 'times', placeOf(group, type.shown.until), message)];
}

/** A review on a day that has not come: the page would say that somebody has checked it who has not. */
export function findReviewToCome(group: Group, now: Date): Finding[] {
  const { lastReviewed } = group.values;
  if (group.name !== 'review' || typeof lastReviewed !== 'string' || lastReviewed <= dayInBritain(now))
    return [];
  const message = 'This day has not come yet. Write the day on which somebody checked the whole page.';
  return [found('block', 'times', placeOf(group, 'lastReviewed'), message)];
}
