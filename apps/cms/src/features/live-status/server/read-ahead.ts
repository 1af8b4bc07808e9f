import { readValues } from '@pain/checks';
import { alert, type EntryRef, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../kernel/any-of';
import { uidOf } from '../../../kernel/content-types';
import { referencesIn } from '../../../kernel/snapshots/references';
import { ROUTED } from '../../addresses/server/read-places';

/** What is planned for an entry that is to be seen later. */
export interface Ahead {
  /** When it is unpublished, as an ISO 8601 instant; null when that is not planned. */
  unpublishAt: string | null;
  /** The pages that alone show it; null for one that stands elsewhere or everywhere. */
  pages: PlannedPage[] | null;
}

/** A page, and when it comes and goes, as ISO 8601 instants. */
export interface PlannedPage {
  isPublished: boolean;
  publishAt: string | null;
  unpublishAt: string | null;
}

/** An entry as it is saved and as it is published, each null where there is none. */
export interface Versions {
  draft: Values | null;
  published: Values | null;
}

/**
 * Reads what is planned for an entry, and for the pages that were chosen for it: only alerts stand
 * on pages that they choose.
 */
export async function readAhead(
  strapi: Core.Strapi,
  entry: EntryRef,
  { draft, published }: Versions,
): Promise<Ahead> {
  const isOnChosen =
    entry.type === alert.name && published !== null && readValues(alert, published).where === 'pages';
  return {
    unpublishAt: typeof draft?.unpublishAt === 'string' ? draft.unpublishAt : null,
    pages: isOnChosen
      ? await readPages(strapi, referencesIn({ ...published }), referencesIn({ ...draft }))
      : null,
  };
}

/**
 * A page that was chosen and is not published joins the alert when it is; one that is published and only in
 * the draft is not chosen yet.
 */
async function readPages(
  strapi: Core.Strapi,
  shown: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): Promise<PlannedPage[]> {
  const rows = await readPlans(strapi, [...new Set([...shown, ...chosen])]);
  const isLive = new Set(rows.filter((row) => row.publishedAt !== null).map(({ documentId }) => documentId));
  return rows
    .filter((row) => row.publishedAt === null)
    .map(({ documentId, ...plan }) => ({ documentId, ...plan, isPublished: isLive.has(documentId) }))
    .filter(({ documentId, isPublished }) => shown.has(documentId) || !isPublished);
}

interface PlanRow extends PlannedPage {
  documentId: string;
  publishedAt: string | null;
}

async function readPlans(strapi: Core.Strapi, ids: readonly string[]): Promise<PlanRow[]> {
  const rows: PlanRow[] = [];
  for (const type of ROUTED)
    rows.push(
      ...(await strapi.db.query(uidOf(type)).findMany({
        select: ['documentId', 'publishedAt', 'publishAt', 'unpublishAt'],
        where: { documentId: { $in: anyOf(strapi, ids) } },
      })),
    );
  return rows;
}
