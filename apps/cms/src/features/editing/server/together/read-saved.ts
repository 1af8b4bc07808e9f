import type { Core, UID } from '@strapi/strapi';
import { type AdminUser, toPerson } from '../../../../kernel/people/person';
import type { Saved } from '../../shapes';

interface Row {
  updatedAt: string;
  updatedBy: AdminUser | null;
}

/** Who saved the draft of an entry last, and when; null when there is none. */
export async function readSaved(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  userId: number,
): Promise<Saved | null> {
  const row: Row | null = await strapi.db.query(uid as UID.Schema).findOne({
    select: ['updatedAt'],
    where: { documentId, publishedAt: null },
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
