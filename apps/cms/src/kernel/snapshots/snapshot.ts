import { type EntryRef, type Field, type Fields, findComponent } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf } from '../content-types';

/**
 * The content types that keep what entries said: at each publish, before a draft was replaced, and when a
 * clinician signed it off.
 */
export const PUBLICATION_LOG = 'api::publication.publication-log-entry';
export const KEPT_DRAFTS = 'api::history.kept-draft';
export const SIGN_OFFS = 'api::review.sign-off';

/** What to read with an entry, as Strapi's types want it of a type of which they know no field. */
interface Part {
  fields?: string[];
  populate?: Populate;
}
type Populate = Record<string, Part | { on: Record<string, Part> }>;

/** What a snapshot keeps of a file. */
const FILE: Part = { fields: ['documentId', 'name', 'url', 'alternativeText'] };

/**
 * A version of an entry, the published one unless told, with all its blocks, and with relations and files by
 * their documentId. Null when there is no such version.
 */
export async function readSnapshot(
  strapi: Core.Strapi,
  entry: EntryRef,
  status: 'draft' | 'published' = 'published',
): Promise<Record<string, unknown> | null> {
  const uid = uidOf(entry);
  const populate = populateAll(contentTypeOf(entry).fields);
  return strapi.documents(uid).findOne({ documentId: entry.id, status, populate });
}

/**
 * The saved draft of an entry, for those who act on it.
 *
 * @throws NotFoundError when there is none any more.
 */
export async function demandDraft(strapi: Core.Strapi, entry: EntryRef): Promise<Record<string, unknown>> {
  const draft = await readSnapshot(strapi, entry, 'draft');
  if (draft === null) throw entryIsGone();
  return draft;
}

/**
 * What is thrown where somebody acts on an entry that does not exist, or was deleted since they opened it.
 */
export function entryIsGone(): InstanceType<typeof errors.NotFoundError> {
  return new errors.NotFoundError('This entry is not there any more.');
}

/**
 * All that belongs to an entry of a type, in Strapi's way of asking for it.
 *
 * @param file what to read of each file.
 */
export function populateAll(fields: Fields, file: Part = FILE): Populate {
  const parts = Object.entries(fields).flatMap(([name, field]) => {
    const part = populateField(field, file);
    return part ? [[name, part] as const] : [];
  });
  return Object.fromEntries(parts);
}

function populateField({ strapi }: Field, file: Part): Populate[string] | null {
  if (strapi.type === 'relation') return { fields: ['documentId'] };
  if (strapi.type === 'media') return file;
  if (strapi.type === 'component') return populatePart(String(strapi.component), file);
  if (strapi.type !== 'dynamiczone') return null;
  // The field constructor `zone` is the only maker of this attribute.
  const kinds = strapi.components as string[];
  return { on: Object.fromEntries(kinds.map((uid) => [uid, populatePart(uid, file)])) };
}

function populatePart(uid: string, file: Part): Part {
  return { populate: populateAll(findComponent(uid)?.fields ?? {}, file) };
}
