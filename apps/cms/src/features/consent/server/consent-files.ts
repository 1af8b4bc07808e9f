import { type EntryRef, messageOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { anyOf } from '../../../kernel/any-of';
import type { WithdrawnFile } from '../../../kernel/consent/withdrawals';
import { contentTypeOf, FILE_UID } from '../../../kernel/content-types';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { readEarlier } from '../../history/server/versions';
import { nameUsers } from '../../usage/server/find-uses';
import { findOtherUses } from './consent-state';

const media = z.object({ documentId: z.string(), name: z.string() });

/** The files of all versions of an entry that are still in the media library, with what else uses them. */
export async function findConsentFiles(strapi: Core.Strapi, entry: EntryRef): Promise<WithdrawnFile[]> {
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

/**
 * The draft first, so that its files come first; older versions may hold a picture that was exchanged since.
 */
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

/**
 * Removes from the media library those of an entry's files that nothing else uses, nor has begun to
 * since they were read. To be called once the rest is committed: a file that is deleted cannot be brought
 * back when that fails. What cannot be removed is noted in the log.
 */
export async function removeUnused(
  strapi: Core.Strapi,
  entry: EntryRef,
  files: readonly WithdrawnFile[],
): Promise<void> {
  for (const file of files) if (file.usedIn.length === 0) await removeFile(strapi, entry, file);
}

async function removeFile(
  strapi: Core.Strapi,
  entry: EntryRef,
  { documentId, name }: WithdrawnFile,
): Promise<void> {
  try {
    const file = await strapi.db.query(FILE_UID).findOne({ where: { documentId } });
    if (file && (await findOtherUses(strapi, documentId, entry)).length === 0)
      await strapi.plugin('upload').service('upload').removeUsed(file);
  } catch (error) {
    strapi.log.error(`“${name}” could not be removed (${messageOf(error)}).`);
  }
}
