import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { DRAFT, uidOf } from '../../../../kernel/content-types';
import { type AdminUser, toPerson } from '../../../../kernel/people/person';
import type { Saved } from '../../shapes';

interface Row {
  updatedAt: string;
  updatedBy: AdminUser | null;
}

/** Who saved the draft of an entry last, and when; null when there is none. */
export async function readSaved(strapi: Core.Strapi, entry: EntryRef, userId: number): Promise<Saved | null> {
  const row: Row | null = await strapi.db.query(uidOf(entry)).findOne({
    select: ['updatedAt'],
    where: { documentId: entry.id, ...DRAFT },
    populate: { updatedBy: { select: ['id', 'firstname', 'lastname', 'email'] } },
  });
  if (!row) return null;
  const { updatedAt, updatedBy } = row;
  return {
    at: new Date(updatedAt).toISOString(),
    by: updatedBy ? toPerson(updatedBy).name : 'The system',
    isMine: updatedBy?.id === userId,
  };
}
