import type { Core, UID } from '@strapi/strapi';
import type { Saved } from './shapes';

interface Row {
  updatedAt: string;
  updatedBy: { id: number; firstname: string | null; lastname: string | null; email: string } | null;
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
    by: nameOf(updatedBy),
    isMine: updatedBy?.id === userId,
  };
}

/** How a member of staff is named to others. */
export function nameOf(user: Row['updatedBy']): string {
  if (!user) return 'The system';
  return [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email;
}
