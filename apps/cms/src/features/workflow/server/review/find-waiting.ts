import { type ContentType, type EntryRef, showTitle, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { refOf, uidOf } from '../../../../kernel/content-types';
import { hasNews, readVersions, type Versions } from '../../../../kernel/publication/versions';
import { REVIEWED_TYPES } from './review-state';
import { findLastSignOffs, type LastSignOff, readSignOff, signedFingerprintOf } from './sign-offs';

/** A published entry whose saved draft is exactly what was signed off, and is not published. */
export interface WaitingSignOff extends EntryRef {
  title: string;
  signedBy: string;
  signedById: number;
  signedAt: Date;
  /** When the review is due again, as `YYYY-MM-DD`, whatever the website says of it. */
  nextDue: string;
}

interface Row {
  documentId: string;
  updatedAt: string;
  publishedAt: string | null;
}

/**
 * What is signed off and waits only for somebody who may publish: its review is done, though the
 * website does not say so.
 */
export async function findWaiting(strapi: Core.Strapi): Promise<WaitingSignOff[]> {
  const found: WaitingSignOff[] = [];
  for (const type of REVIEWED_TYPES) {
    const last = await findLastSignOffs(strapi, type);
    found.push(...(await findWaitingOf(strapi, type, last)));
  }
  return found;
}

/** The same of one type, by its last sign-offs. */
export async function findWaitingOf(
  strapi: Core.Strapi,
  type: ContentType,
  last: ReadonlyMap<string, LastSignOff>,
): Promise<WaitingSignOff[]> {
  const found: WaitingSignOff[] = [];
  for (const documentId of await findEdited(strapi, type, [...last.keys()])) {
    const versions = await readVersions(strapi, refOf(type, documentId));
    const signed = last.get(documentId);
    if (!signed || !hasNews(versions) || !(await isOf(strapi, signed, versions))) continue;
    const { signedBy, signedById, nextDue, at } = signed;
    found.push({
      ...refOf(type, documentId),
      title: showTitle(titleOf(type, versions.draft)),
      signedBy,
      signedById,
      signedAt: at,
      nextDue,
    });
  }
  return found;
}

/** Whether a sign-off is of the saved draft. */
async function isOf(strapi: Core.Strapi, { id }: LastSignOff, { fingerprint }: Versions): Promise<boolean> {
  return signedFingerprintOf(await readSignOff(strapi, id)) === fingerprint;
}

/** Those of some entries that were saved since they were published: only these are read as a whole. */
async function findEdited(strapi: Core.Strapi, type: ContentType, documentIds: string[]): Promise<string[]> {
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'updatedAt', 'publishedAt'],
    where: { documentId: { $in: anyOf(strapi, documentIds) } },
  });
  const published = new Map(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => [row.documentId, row.updatedAt]),
  );
  return rows
    .filter(
      ({ documentId, updatedAt }) => new Date(updatedAt) > new Date(published.get(documentId) ?? updatedAt),
    )
    .map(({ documentId }) => documentId);
}
