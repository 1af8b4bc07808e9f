import {
  type ContentType,
  contentTypes,
  type EntryRef,
  type Field,
  fileRef,
  showTitle,
  titleOf,
} from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { DRAFT, editViewPath, refOf, uidOf } from '../../../kernel/content-types';
import { findChoosers, findFileChoosers } from '../../../kernel/references/find-choosers';
import { findOwners, type RowRef } from '../../../kernel/references/owners';
import type { Use } from '../shapes';
import { findLinks, findLinksByTarget } from './links';

/** Where an entry is used: who chose it in a field, and whose text leads to its address. */
export async function findUses(strapi: Core.Strapi, entry: EntryRef): Promise<Use[]> {
  const refers = await toUses(strapi, await findChoosing(strapi, entry), 'refers');
  const links = await toUses(strapi, await findLinks(strapi, entry), 'links');
  return [...refers, ...links].filter((use) => use.documentId !== entry.id);
}

/** The entries whose drafts chose an entry in a field. */
export async function findPointing(strapi: Core.Strapi, entry: EntryRef): Promise<EntryRef[]> {
  const owners = await findOwners(strapi, await findChoosing(strapi, entry));
  const found = await Promise.all(
    contentTypes.map(async (candidate) => {
      const uid = uidOf(candidate);
      const ids = owners.filter((owner) => owner.uid === uid).map(({ id }) => id);
      const drafts = ids.length > 0 ? await readDraftIds(strapi, uid, ids) : [];
      return drafts.map((id) => refOf(candidate, id));
    }),
  );
  return found.flat();
}

async function readDraftIds(strapi: Core.Strapi, uid: string, ids: number[]): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uid as UID.Schema)
    .findMany({ select: ['documentId'], where: { id: { $in: anyOf(strapi, ids) }, ...DRAFT } });
  return [...new Set(rows.map((row) => row.documentId))];
}

/** The rows of types and components that chose an entry in a field. */
function findChoosing(strapi: Core.Strapi, entry: EntryRef): Promise<RowRef[]> {
  const uid = uidOf(entry);
  const isChoice = ({ strapi: { type: kind, target } }: Field) => kind === 'relation' && target === uid;
  return findChoosers(strapi, isChoice, entry.id);
}

/** The published entries that chose an entry in a field that may not be empty. */
export async function findRequiring(strapi: Core.Strapi, entry: EntryRef): Promise<Use[]> {
  const uid = uidOf(entry);
  const isNeed = ({ strapi: { type: kind, target, required } }: Field) =>
    kind === 'relation' && target === uid && required === true;
  const uses = await toUses(strapi, await findChoosers(strapi, isNeed, entry.id), 'refers');
  return uses.filter((use) => use.isPublished && use.documentId !== entry.id);
}

/** Where a file of the media library is used, in drafts and in what is published. */
export async function findFileUses(strapi: Core.Strapi, documentId: string): Promise<Use[]> {
  const refers = await toUses(strapi, await findFileChoosers(strapi, documentId), 'refers');
  return [
    ...refers,
    ...(await toUses(strapi, await findLinksByTarget(strapi, fileRef(documentId)), 'links')),
  ];
}

/** The entries of some uses, each once, as staff know them: `Page “Home”`. */
export function nameUsers(uses: readonly Use[]): string[] {
  return [...new Set(uses.map(({ kind, title }) => `${kind} “${title}”`))];
}

/**
 * The entries that rows belong to, one for each entry and place; a draft and what is published
 * of it are the same entry.
 */
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
    path: editViewPath(refOf(type, row.documentId)),
    title: showTitle(titleOf(type, row)),
    how,
    place,
    isPublished: row.publishedAt !== null,
  };
}
