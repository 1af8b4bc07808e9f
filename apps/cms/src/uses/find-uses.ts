import { type ContentType, contentTypes, type Field } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { type EntryKey, uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { anyOf } from '../queries/any-of';
import { definitions, placeOf } from './definitions';
import { findLinks } from './links';
import { findOwners, type RowRef } from './owners';
import type { Use } from './shapes';

/** Where an entry is used: who chose it in a field, and whose text leads to its address. */
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
): Promise<EntryKey[]> {
  const owners = await findOwners(strapi, await findChoosing(strapi, type, documentId));
  const found = await Promise.all(
    contentTypes.map(async (candidate) => {
      const uid = uidOf(candidate);
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
    .findMany({ select: ['documentId'], where: { id: { $in: anyOf(strapi, ids) }, publishedAt: null } });
  return [...new Set(rows.map((row) => row.documentId))];
}

/** The rows of types and components that chose an entry in a field. */
function findChoosing(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<RowRef[]> {
  const uid = uidOf(type);
  const isChoice = ({ strapi: { type: kind, target } }: Field) => kind === 'relation' && target === uid;
  return findChoosers(strapi, isChoice, documentId);
}

/** The published entries that chose an entry in a field that may not be empty. */
export async function findRequiring(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Use[]> {
  const uid = uidOf(type);
  const isNeed = ({ strapi: { type: kind, target, required } }: Field) =>
    kind === 'relation' && target === uid && required === true;
  const uses = await toUses(strapi, await findChoosers(strapi, isNeed, documentId), 'refers');
  return uses.filter((use) => use.isPublished && use.documentId !== documentId);
}

/** Where a file of the media library is used, in drafts and in what is published. */
export async function findFileUses(strapi: Core.Strapi, documentId: string): Promise<Use[]> {
  const isFile = ({ strapi: { type } }: Field) => type === 'media';
  return toUses(strapi, await findChoosers(strapi, isFile, documentId), 'refers');
}

async function findChoosers(
  strapi: Core.Strapi,
  isChoice: (field: Field) => boolean,
  documentId: string,
): Promise<RowRef[]> {
  const fields = definitions().flatMap(({ uid, label, fields: all }) =>
    Object.entries(all)
      .filter(([, field]) => isChoice(field))
      .map(([name, field]) => ({ uid, name, place: placeOf(label, field.label) })),
  );
  const rows = await Promise.all(
    fields.map(({ uid, name, place }) => findRows(strapi, uid, place, { [name]: { documentId } })),
  );
  return rows.flat();
}

/** The entries of some uses, each once, as staff know them: `Page “Home”`. */
export function nameUsers(uses: readonly Use[]): string[] {
  return [...new Set(uses.map(({ kind, title }) => `${kind} “${title}”`))];
}

async function findRows(strapi: Core.Strapi, uid: string, place: string, where: object): Promise<RowRef[]> {
  const rows: { id: number }[] = await strapi.db.query(uid as UID.Schema).findMany({ select: ['id'], where });
  return rows.map(({ id }) => ({ uid, id, place }));
}

/** The entries that rows belong to, one for each entry and place; a draft and what is published of it are the same entry. */
export async function toUses(strapi: Core.Strapi, rows: readonly RowRef[], how: Use['how']): Promise<Use[]> {
  const owners = await findOwners(strapi, rows);
  const found = await Promise.all(contentTypes.map((type) => readUses(strapi, type, owners, how)));
  const uses = new Map<string, Use>();
  for (const use of found.flat()) {
    const key = `${use.documentId} ${use.place}`;
    uses.set(key, { ...use, isPublished: use.isPublished || uses.get(key)?.isPublished === true });
  }
  return [...uses.values()];
}

interface Row {
  id: number;
  documentId: string;
  publishedAt: string | null;
  [title: string]: unknown;
}

async function readUses(
  strapi: Core.Strapi,
  type: ContentType,
  owners: readonly RowRef[],
  how: Use['how'],
): Promise<Use[]> {
  const uid = uidOf(type);
  const own = owners.filter((owner) => owner.uid === uid);
  if (own.length === 0) return [];
  const select = ['id', 'documentId', 'publishedAt', type.title];
  const ids = own.map(({ id }) => id);
  const where = { id: { $in: anyOf(strapi, ids) } };
  const rows: Row[] = await strapi.db.query(uid as UID.Schema).findMany({ select, where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return own.flatMap(({ id, place }) => {
    const row = byId.get(id);
    return row ? [toUse(type, row, place, how)] : [];
  });
}

function toUse(type: ContentType, row: Row, place: string, how: Use['how']): Use {
  return {
    uid: uidOf(type),
    kind: type.label,
    documentId: row.documentId,
    path: editViewPath(type, row.documentId),
    title: String(row[type.title] ?? '') || 'Untitled',
    how,
    place,
    isPublished: row.publishedAt !== null,
  };
}
