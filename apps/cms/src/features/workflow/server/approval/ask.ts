import { type ContentType, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentTypeOf, toTarget, uidOf } from '../../../../kernel/content-types';
import { sendEmails } from '../../../../kernel/email/send-email';
import { ASKS } from '../../../../kernel/limits';
import type { Person } from '../../../../kernel/people/person';
import { findThoseWhoMay, PUBLISH } from '../../../../kernel/people/rights';
import { writePerson } from '../../../../kernel/people/stored-actor';
import { hasNews, readVersions, refuseUnseen } from '../../../../kernel/publication/versions';
import { lockEntry } from '../../../../kernel/snapshots/lock-entry';
import { readSaved } from '../../../editing/server/together/read-saved';
import { toRequestMessages } from './messages';
import {
  addRequest,
  answerRequests,
  countRequestsSince,
  dropReplaced,
  isAskedAlready,
  type NewRequest,
} from './requests';

/** What is sent with a request. */
export const askWish = z.object({
  /** Of the version that is to be published. */
  fingerprint: z.string().min(1),
  note: z.string().trim().max(5000).default(''),
});

interface Asking {
  entry: EntryRef;
  wish: z.infer<typeof askWish>;
  person: Person;
  now: Date;
}

/**
 * Asks those who may publish to publish exactly this version, instead of an earlier request for the entry.
 * The same request again changes nothing.
 *
 * @throws ApplicationError when somebody else has changed the entry meanwhile, there is nothing new to
 * publish, or somebody asks very often.
 */
export async function ask(strapi: Core.Strapi, { entry, wish, person, now }: Asking): Promise<void> {
  const type = contentTypeOf(entry);
  const versions = await readVersions(strapi, entry);
  const { fingerprint, draft } = versions;
  // Who saved it last has seen all of it, though their panel may not have read it again yet.
  if (!(await readSaved(strapi, entry, person.id))?.isMine) refuseUnseen(fingerprint, wish.fingerprint);
  if (!hasNews(versions))
    throw new errors.ApplicationError('All of this is published already. Save a change first.');
  const request = {
    ...toTarget(entry),
    title: titleOf(type, draft),
    fingerprint,
    note: wish.note || null,
    askedBy: writePerson(person),
    askedById: person.id,
    askedAt: now,
  };
  const since = new Date(now.getTime() - ASKS.windowMs);
  await strapi.db.transaction(async ({ onCommit }) => {
    // Of the same request twice at once the second one finds the first.
    await lockEntry(strapi, entry);
    if (await isAskedAlready(strapi, request)) return;
    await refuseTooOften(strapi, person, since);
    await replaceRequests(strapi, entry, request);
    await dropReplaced(strapi, request, since);
    onCommit(() => void tellEditors(strapi, type, request));
  });
}

async function replaceRequests(strapi: Core.Strapi, entry: EntryRef, request: NewRequest): Promise<void> {
  const { askedBy, askedAt } = request;
  const replaced = { state: 'withdrawn', comment: null, answeredBy: askedBy, answeredAt: askedAt } as const;
  await answerRequests(strapi, entry, replaced);
  await addRequest(strapi, request);
}

async function refuseTooOften(strapi: Core.Strapi, { id }: Person, since: Date): Promise<void> {
  if ((await countRequestsSince(strapi, id, since)) < ASKS.most) return;
  throw new errors.ApplicationError(
    `You have asked for publication ${ASKS.most} times within an hour, and each time everybody who may publish gets an e-mail. Ask again in an hour.`,
  );
}

async function tellEditors(strapi: Core.Strapi, type: ContentType, request: NewRequest): Promise<void> {
  const editors = await findThoseWhoMay(strapi, PUBLISH, uidOf(type));
  await sendEmails(strapi, toRequestMessages(strapi, type, editors, request));
}
