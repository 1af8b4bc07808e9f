import { isDeepStrictEqual } from 'node:util';
import { type EntryRef, messageOf, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { anyOf } from '../../../kernel/any-of';
import {
  addWithdrawal,
  dayOfWithdrawal,
  findWithdrawal,
  type Withdrawal,
  type WithdrawnDays,
  type WithdrawnFile,
} from '../../../kernel/consent/withdrawals';
import { contentTypeOf, FILE_UID, uidOf } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { readPerson } from '../../../kernel/people/person';
import { writeActor } from '../../../kernel/people/stored-actor';
import { demandDraft, readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';
import { dropShareKey } from '../../preview/server/share-keys';
import { nameUsers } from '../../usage/server/find-uses';
import { consentToWithdraw, findOtherUses } from './consent-state';

const consented = z.object({ consent: z.object({ id: z.number() }) });
const media = z.object({ documentId: z.string(), name: z.string() });

/**
 * Records that a consent was withdrawn, takes the entry down and ends the links to its draft that were shared, in one
 * transaction; then removes its files from the media library, but for those that something else uses. Called again it
 * tries again to remove what is left, also where somebody has emptied the consent since.
 *
 * @throws NotFoundError when there is no such entry; ApplicationError when there is no consent to withdraw.
 */
export async function withdraw(strapi: Core.Strapi, entry: EntryRef, now: Date): Promise<void> {
  const files = await readFiles(strapi, entry);
  await strapi.db.transaction(async () => {
    const before = await findWithdrawal(strapi, entry);
    const { title, ...days } = await markWithdrawn(strapi, entry, { now, before });
    const wasLive = await takeDown(strapi, entry);
    await dropShareKey(strapi, entry);
    await record(strapi, entry, { title, days, files, before, wasLive, now });
  });
  for (const { documentId, usedIn } of files) if (usedIn.length === 0) await removeFile(strapi, documentId);
}

interface Recorded {
  title: string | null;
  days: WithdrawnDays;
  files: readonly WithdrawnFile[];
  before: (Withdrawal & WithdrawnDays) | null;
  wasLive: boolean;
  now: Date;
}

/** What was tried before stays on record, so that the receipt goes on telling of it; where nothing is new, as it is. */
async function record(
  strapi: Core.Strapi,
  entry: EntryRef,
  { title, days, files, before, wasLive, now }: Recorded,
): Promise<void> {
  const known = new Map([...(before?.files ?? []), ...files].map((file) => [file.documentId, file]));
  const found = { ...days, files: [...known.values()] };
  if (before && !wasLive && isDeepStrictEqual(found, pick(before))) return;
  await addWithdrawal(strapi, entry, title, { ...found, actor: writeActor(readActor(strapi)), at: now });
}

function pick({ givenOn, withdrawnOn, files }: Withdrawal & WithdrawnDays) {
  return { givenOn, withdrawnOn, files };
}

/** The files of all versions of an entry that are still in the media library, with what else uses them. */
async function readFiles(strapi: Core.Strapi, entry: EntryRef): Promise<WithdrawnFile[]> {
  const type = contentTypeOf(entry);
  const names = Object.keys(type.fields).filter((name) => type.fields[name]?.strapi.type === 'media');
  const found = (await readAllVersions(strapi, entry)).flatMap((version) =>
    names.flatMap((name) => media.safeParse(version?.[name]).data ?? []),
  );
  const files = await readStored(strapi, [...new Set(found.map(({ documentId }) => documentId))]);
  return Promise.all(
    files.map(async (file) => ({
      ...file,
      usedIn: nameUsers(await findOtherUses(strapi, file.documentId, entry)),
    })),
  );
}

/** The draft first, so that its files come first; older versions may hold a picture that was exchanged since. */
async function readAllVersions(strapi: Core.Strapi, entry: EntryRef) {
  const draft = await readSnapshot(strapi, entry, 'draft');
  const published = await readSnapshot(strapi, entry, 'published');
  return [draft, published, ...(await readEarlier(strapi, entry))];
}

/** In the order given, by the names that they have now. */
async function readStored(strapi: Core.Strapi, documentIds: string[]): Promise<z.infer<typeof media>[]> {
  const where = { documentId: { $in: anyOf(strapi, documentIds) } };
  const rows = z.array(media).parse(await strapi.db.query(FILE_UID).findMany({ where }));
  return documentIds.flatMap((id) => rows.find(({ documentId }) => documentId === id) ?? []);
}

async function markWithdrawn(
  strapi: Core.Strapi,
  entry: EntryRef,
  { now, before }: { now: Date; before: WithdrawnDays | null },
): Promise<WithdrawnDays & { title: string | null }> {
  const draft = await demandDraft(strapi, entry);
  const title = titleOf(contentTypeOf(entry), draft);
  const found = consentToWithdraw(draft, await readSnapshot(strapi, entry));
  if (!found && before) return { title, givenOn: before.givenOn, withdrawnOn: before.withdrawnOn };
  if (!found)
    throw new errors.ApplicationError('No consent is on record here, so there is none to withdraw.');
  const { givenOn } = found;
  const withdrawnOn = dayOfWithdrawal(found, now);
  // With its number the consent of the draft is changed; without one it is put back.
  const consent = { ...consented.safeParse(draft).data?.consent, ...found, withdrawnOn };
  const marked = { consent, publishAt: null, updatedBy: readPerson(strapi).id };
  await strapi.documents(uidOf(entry)).update({ documentId: entry.id, data: marked });
  return { title, givenOn, withdrawnOn };
}

/** @returns whether it was published. */
async function takeDown(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const documents = strapi.documents(uidOf(entry));
  const documentId = entry.id;
  const isLive = (await documents.findOne({ documentId, status: 'published' })) !== null;
  if (isLive) await documents.unpublish({ documentId });
  return isLive;
}

/** Past the transaction: a file that is deleted cannot be brought back when the rest fails. */
async function removeFile(strapi: Core.Strapi, documentId: string): Promise<void> {
  const file = await strapi.db.query(FILE_UID).findOne({ where: { documentId } });
  if (!file) return;
  try {
    await strapi.plugin('upload').service('upload').removeUsed(file);
  } catch (error) {
    strapi.log.error(`“${file.name}” could not be removed (${messageOf(error)}).`);
  }
}
