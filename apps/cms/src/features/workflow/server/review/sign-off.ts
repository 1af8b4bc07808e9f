import { dayInBritain, type EntryRef, foldText, isStoredDay, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentTypeOf, toTarget, uidOf } from '../../../../kernel/content-types';
import { daysUntil } from '../../../../kernel/dates/distance';
import { SIGN_OFFS_A_DAY } from '../../../../kernel/limits';
import type { Person } from '../../../../kernel/people/person';
import { fit, writePerson } from '../../../../kernel/people/stored-actor';
import { hasNews, readSeen, type Versions } from '../../../../kernel/publication/versions';
import { fingerprintOf } from '../../../../kernel/snapshots/fingerprint';
import { leaveWords } from '../scheduling/refuse-unseen';
import { hasReview, reviewOf } from './review-state';
import { addSignOff, countSignOffs } from './sign-offs';

/** What is sent with a sign-off. */
export const signOffWish = z.object({
  /** Of the version that was read. */
  fingerprint: z.string().min(1),
  evidence: z.string().trim().min(1, 'Say what your approval rests on.').max(5000),
  nextDue: z.string().refine(isStoredDay, 'Send the day of the next review in full, such as 2029-11-23.'),
  /** Whether the new dates are to be published with it. */
  publish: z.boolean(),
});

/** A version of an entry, word for word. */
type Snapshot = Versions['draft'];

interface Signing {
  entry: EntryRef;
  wish: z.infer<typeof signOffWish>;
  person: Person;
  now: Date;
}

/**
 * Records that somebody approved exactly the version that they read, and sets the dates of its review, in one
 * transaction.
 *
 * @throws ApplicationError when the entry was changed meanwhile, or the next review
 * would not be in the future.
 */
export async function signOff(strapi: Core.Strapi, signing: Signing): Promise<void> {
  const { entry, wish, now } = signing;
  refusePast(wish.nextDue, now);
  await strapi.db.transaction(async () => {
    const versions = await readSeen(strapi, entry, wish.fingerprint);
    if (wish.publish) refuseUnpublished(versions);
    const { draft } = versions;
    const isDated = hasReview(contentTypeOf(entry));
    await record(strapi, signing, isDated ? await setDates(strapi, signing, draft) : draft);
    if (wish.publish) await strapi.documents(uidOf(entry)).publish({ documentId: entry.id });
  });
}

function refusePast(nextDue: string, now: Date): void {
  if (daysUntil(nextDue, dayInBritain(now)) > 0) return;
  throw new errors.ApplicationError('The next review must be on a later day than today. Choose a later day.');
}

/** What goes live with a sign-off are its dates, and nothing else that nobody decided to publish. */
function refuseUnpublished(versions: Versions): void {
  if (!hasNews(versions)) return;
  throw new errors.ApplicationError(
    'There are changes that are not published. Sign it off without publishing, and publish it when it is ready.',
  );
}

/** Returns what was read, with the new dates. */
async function setDates(
  strapi: Core.Strapi,
  { entry, wish, person, now }: Signing,
  draft: Snapshot,
): Promise<Snapshot> {
  const own = reviewOf(draft);
  const reviewer = own?.reviewer && isNamedIn(own.reviewer, person.name) ? own.reviewer : fit(person.name);
  const dates = { lastReviewed: dayInBritain(now), nextDue: wish.nextDue, reviewer };
  // Else the draft would go on naming who saved it before, and tell a colleague that they did.
  const data = { review: { ...(own ? { id: own.id } : {}), ...dates }, updatedBy: person.id };
  const populate = ['review'];
  const saved = await leaveWords(() =>
    strapi.documents(uidOf(entry)).update({ documentId: entry.id, data, populate }),
  );
  return { ...draft, review: reviewOf(saved ?? {}) };
}

/**
 * The version that is kept is the one that was read, with the new dates: it is the one that goes live. Signed
 * off again on the same day, with nothing else said, it is the same sign-off.
 */
async function record(
  strapi: Core.Strapi,
  { entry, wish, person, now }: Signing,
  snapshot: Snapshot,
): Promise<void> {
  const type = contentTypeOf(entry);
  const fingerprint = fingerprintOf(type, snapshot);
  const [reviewedOn, { evidence, nextDue }] = [dayInBritain(now), wish];
  const today = { ...toTarget(entry), signedById: person.id, reviewedOn };
  const said = { fingerprint, evidence, nextDue };
  if ((await countSignOffs(strapi, { ...today, ...said })) > 0) return;
  if ((await countSignOffs(strapi, today)) >= SIGN_OFFS_A_DAY) throw tooManyToday();
  const signedBy = writePerson(person);
  const title = titleOf(type, snapshot);
  await addSignOff(strapi, { ...today, ...said, title, snapshot, signedBy, at: now });
}

function tooManyToday(): Error {
  return new errors.ApplicationError(
    `You have signed this off ${SIGN_OFFS_A_DAY} times today, and each sign-off is kept for ever. Sign it off again tomorrow.`,
  );
}

/** A word with what belongs into it, such as that of `O'Brien` or `Ann-Marie`. */
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;

/**
 * Whether a text names somebody: by all words of their name, whole and one after the other, however they were
 * typed. “Joanne” does not name an Ann.
 */
export function isNamedIn(text: string, name: string): boolean {
  const words = toWords(name);
  return words !== '' && ` ${toWords(text)} `.includes(` ${words} `);
}

function toWords(text: string): string {
  return (foldText(text).match(WORD) ?? []).join(' ');
}
