import { type ContentType, type EntryRef, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentTypeOf, toTarget, uidOf } from '../../../../kernel/content-types';
import { sendEmails } from '../../../../kernel/email/send-email';
import { findThoseWhoMay, type Person } from '../../../../kernel/people/person';
import { PUBLISH } from '../../../../kernel/people/rights';
import { writePerson } from '../../../../kernel/people/stored-actor';
import { hasNews, readVersions, refuseUnseen } from '../../../../kernel/publication/versions';
import { toRequestMessages } from './messages';
import { addRequest, answerRequests } from './requests';

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
 * Asks those who may publish to publish exactly this version, in the place of an earlier request for the entry.
 *
 * @throws ApplicationError when the entry was changed meanwhile, or there is nothing new to publish.
 */
export async function ask(strapi: Core.Strapi, { entry, wish, person, now }: Asking): Promise<void> {
  const type = contentTypeOf(entry);
  const versions = await readVersions(strapi, entry);
  const { fingerprint, draft } = versions;
  refuseUnseen(fingerprint, wish.fingerprint);
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
  const replaced = {
    state: 'withdrawn',
    comment: null,
    answeredBy: request.askedBy,
    answeredAt: now,
  } as const;
  await strapi.db.transaction(async ({ onCommit }) => {
    await answerRequests(strapi, entry, replaced);
    await addRequest(strapi, request);
    onCommit(() => void tellEditors(strapi, type, request));
  });
}

async function tellEditors(
  strapi: Core.Strapi,
  type: ContentType,
  request: Parameters<typeof toRequestMessages>[3],
): Promise<void> {
  const editors = await findThoseWhoMay(strapi, PUBLISH, uidOf(type));
  await sendEmails(strapi, toRequestMessages(strapi, type, editors, request));
}
