import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { definitions, placeOf } from './definitions';
import { findLinks } from './links';
import { findOwners, type RowRef } from './owners';
import type { Use } from './shapes';

/** Where an entry is used: who chose it in a field, and whose text leads to the address of its page. */
export async function findUses(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<Use[]> {
  const refers = await toUses(strapi, await findChoosing(strapi, type, documentId), 'refers');
  const links = await toUses(strapi, await findLinks(strapi, type, documentId), 'links');
  return [...refers, ...links].filter((use) => use.documentId !== documentId);
}

/** The entries whose drafts chose an entry in a field. */
export async function findPointing(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<{ type: ContentType; documentId: string }[]> {
  const owners = await findOwners(strapi, await findChoosing(strapi, type, documentId));
  const found = await Promise.all(
    contentTypes.map(async (candidate) => {
      const uid = contentTypeUid(candidate.name);
      const ids = owners.filter((owner) => owner.uid === uid).map(({ id }) => id);
      const drafts = ids.length > 0 ? await readDraftIds(strapi, uid, ids) : [];
      return drafts.map((id) => ({ type: candidate, documentId: id }));
    }),
  );
  return found.flat();
}

async function readDraftIds(strapi: Core.Strapi, uid: string, ids: number[]): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uid as UID.Schema)
    .findMany({ select: ['documentId'], where: { id: { $in: ids }, publishedAt: null } });
  return [...new Set(rows.map((row) => row.documentId))];
}

/** The rows of types and components that chose an entry in a field. */
async function findChoosing(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<RowRef[]> {
  const uid = contentTypeUid(type.name);
  const choosing = definitions().flatMap(({ uid: owner, label, fields }) =>
    Object.entries(fields)
      .filter(([, { strapi: attribute }]) => attribute.type === 'relation' && attribute.target === uid)
      .map(([name, field]) => ({ owner, name, place: placeOf(label, field.label) })),
  );
  const rows = await Promise.all(
    choosing.map(({ owner, name, place }) => findRows(strapi, owner, place, { [name]: { documentId } })),
  );
  return rows.flat();
}

/** Where a file of the media library is used. */
export async function findFileUses(strapi: Core.Strapi, fileId: number): Promise<Use[]> {
  const showing = definitions().flatMap(({ uid: owner, label, fields }) =>
    Object.entries(fields)
      .filter(([, { strapi: attribute }]) => attribute.type === 'media')
      .map(([name, field]) => ({ owner, name, place: placeOf(label, field.label) })),
  );
  const rows = await Promise.all(
    showing.map(({ owner, name, place }) => findRows(strapi, owner, place, { [name]: { id: fileId } })),
  );
  return toUses(strapi, rows.flat(), 'refers');
}

async function findRows(strapi: Core.Strapi, uid: string, place: string, where: object): Promise<RowRef[]> {
  const rows: { id: number }[] = await strapi.db.query(uid as UID.Schema).findMany({ select: ['id'], where });
  return rows.map(({ id }) => ({ uid, id, place }));
}

/** One for each entry and place; its draft and what is published of it are the same entry. */
async function toUses(strapi: Core.Strapi, rows: RowRef[], how: Use['how']): Promise<Use[]> {
  const uses = new Map<string, Use>();
  for (const row of await findOwners(strapi, rows)) {
    const use = await toUse(strapi, row, how);
    if (!use) continue;
    const key = `${use.documentId} ${use.place}`;
    uses.set(key, { ...use, isPublished: use.isPublished || uses.get(key)?.isPublished === true });
  }
  return [...uses.values()];
}

async function toUse(strapi: Core.Strapi, { uid, id, place }: RowRef, how: Use['how']): Promise<Use | null> {
  const type = contentTypes.find(({ name }) => contentTypeUid(name) === uid);
  const row = type && (await strapi.db.query(uid as UID.Schema).findOne({ where: { id } }));
  if (!type || !row) return null;
  return {
    uid,
    isSingle: type.kind === 'single',
    kind: type.label,
    documentId: row.documentId,
    title: String(row[type.title] ?? '') || 'Untitled',
    how,
    place,
    isPublished: row.publishedAt !== null,
  };
}
