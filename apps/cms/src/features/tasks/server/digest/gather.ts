import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../../kernel/content-types';
import { findStaff, type Person } from '../../../../kernel/people/person';
import { findThoseWhoMay, PUBLISH, SIGN_OFF } from '../../../../kernel/people/rights';
import { type DueReview, findDueReviews, isReviewOf } from '../../../workflow/server/review/find-due';
import type { Asker } from '../asker';
import { findReturned, readApprovals, readSignedOff } from '../find-approvals';
import type { Waiting } from './messages';

/** What waits for each member of staff, as the start page tells it to them. */
export async function gather(strapi: Core.Strapi, now: Date): Promise<Waiting[]> {
  const reviews = await findDueReviews(strapi, now);
  const signers = await findThoseWhoMay(strapi, SIGN_OFF, null);
  const mayPublish = await readPublishers(strapi);
  const readers = [await readApprovals(strapi), await readSignedOff(strapi)];
  const gathered: Waiting[] = [];
  for (const to of await findStaff(strapi)) {
    const asker = { person: to, mayPublish: mayPublish(to) };
    const tasks = await findReturned(strapi, asker);
    for (const tell of readers) tasks.push(...(await tell(asker)));
    gathered.push({ to, reviews: reviewsFor(to, signers, reviews), tasks });
  }
  return gathered;
}

/**
 * Reviews that are somebody's own, and those of nobody among those who may sign off: of these they are one.
 */
export function reviewsFor(
  person: Person,
  signers: readonly Person[],
  reviews: readonly DueReview[],
): DueReview[] {
  if (!signers.some(({ id }) => id === person.id)) return [];
  const isSomebodys = (review: DueReview) => signers.some((signer) => isReviewOf(review, signer));
  return reviews.filter((review) => isReviewOf(review, person) || !isSomebodys(review));
}

/** Who may publish what, outside of a request of theirs. */
async function readPublishers(strapi: Core.Strapi): Promise<(person: Person) => Asker['mayPublish']> {
  const publishers = new Map<string, Set<number>>();
  for (const type of contentTypes) {
    const people = await findThoseWhoMay(strapi, PUBLISH, uidOf(type));
    publishers.set(type.name, new Set(people.map(({ id }) => id)));
  }
  return ({ id }) =>
    ({ name }) =>
      publishers.get(name)?.has(id) ?? false;
}
