import { type ContentType, compareWords, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { PUBLISHED, refOf, uidOf } from '../../../../kernel/content-types';
import { hasReview, REVIEWED_TYPES } from './review-state';
import { findLastSignOffs } from './sign-offs';

/** A published entry that nobody has ever reviewed. */
export interface NeverReviewed extends EntryRef {
  title: string;
}

/** Honest dates of the first content: the words are new, and no clinician has checked them yet. */
export const NOT_YET_REVIEWED = {
  lastReviewed: '2026-11-23',
  nextDue: '2027-05-23',
  reviewer: 'Website project. Not yet checked by a clinician.',
};

/**
 * What is published and was never reviewed, by type and title: no date would ever call for its review. Of
 * a page its own dates count, since what is overdue is found by them; of the first content they say that
 * no clinician has seen it.
 */
export async function findNeverReviewed(strapi: Core.Strapi): Promise<NeverReviewed[]> {
  const found: NeverReviewed[] = [];
  for (const type of REVIEWED_TYPES) found.push(...(await findOf(strapi, type)));
  return found;
}

async function findOf(strapi: Core.Strapi, type: ContentType): Promise<NeverReviewed[]> {
  const reviewed = hasReview(type)
    ? await readDated(strapi, type)
    : new Set((await findLastSignOffs(strapi, type)).keys());
  const rows: Record<string, unknown>[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', type.title],
    where: PUBLISHED,
  });
  return rows
    .map((row) => ({ ...refOf(type, String(row.documentId)), title: String(row[type.title] ?? '') }))
    .filter(({ id }) => !reviewed.has(id))
    .sort((a, b) => compareWords(a.title, b.title));
}

/**
 * Two questions, since in one the database would leave out reviews that name nobody: those name
 * the placeholder neither.
 */
async function readDated(strapi: Core.Strapi, type: ContentType): Promise<Set<string>> {
  const dated = await readIds(strapi, type, { nextDue: { $notNull: true } });
  const placeholders = await readIds(strapi, type, { reviewer: NOT_YET_REVIEWED.reviewer });
  const seen = new Set(dated);
  for (const id of placeholders) seen.delete(id);
  return seen;
}

async function readIds(strapi: Core.Strapi, type: ContentType, review: object): Promise<string[]> {
  const where = { ...PUBLISHED, review };
  const rows = await strapi.db.query(uidOf(type)).findMany({ select: ['documentId'], where });
  return rows.map(({ documentId }: { documentId: string }) => documentId);
}
