import { type ContentType, type EntryRef, isRouted } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { refOf } from '../../../kernel/content-types';
import { findLastChange, readState } from '../../../kernel/publication/log';
import { readDrafts } from '../../../kernel/snapshots/look-up';
import { askReceipt } from '../../../publisher-client/publisher';
import type { Places } from '../../addresses/server/places';
import { readPlaces } from '../../addresses/server/read-places';
import type { Consequences } from '../shapes';
import { findBroken } from './find-broken';
import { findUses } from './find-uses';
import { findMovesWithout } from './moves';
import { findNeed } from './need';

/** What is found out once for all entries that are taken down together. */
interface Known {
  documentIds: readonly string[];
  /** The titles of the pages that show each of them. */
  pages: ReadonlyMap<string, string[] | null>;
  /** Where all pages stand; null when none are taken down. */
  places: Places | null;
}

/**
 * What becomes of others when entries of a type are taken down together; those that are
 * gone already are left out.
 */
export async function findConsequences(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<Consequences[]> {
  const drafts = await readDrafts(strapi, type, documentIds);
  const published = [...drafts].flatMap(([id, { isPublished }]) => (isPublished ? id : []));
  const pages = await readPages(strapi, type, published);
  const places = isRouted(type) ? await readPlaces(strapi) : null;
  const known = { documentIds, pages, places };
  const found: Consequences[] = [];
  // One after the other: each asks the database dozens of things.
  for (const [documentId, { title, isPublished }] of drafts) {
    const entry = { documentId, title };
    found.push(isPublished ? await look(strapi, type, entry, known) : { ...entry, ...NOTHING });
  }
  const together = new Set(documentIds);
  return found.map((one) => ({ ...one, uses: one.uses.filter((use) => !together.has(use.documentId)) }));
}

/** Nobody sees what was never published, so nobody misses it. */
const NOTHING = { uses: [], breaks: [], pages: [], moves: [], need: null } satisfies Partial<Consequences>;

async function look(
  strapi: Core.Strapi,
  type: ContentType,
  entry: Pick<Consequences, 'documentId' | 'title'>,
  { documentIds, pages, places }: Known,
): Promise<Consequences> {
  const { documentId } = entry;
  const ref = refOf(type, documentId);
  return {
    ...entry,
    uses: await findUses(strapi, ref),
    breaks: await findBroken(strapi, ref, { publish: [], takeDown: documentIds }),
    pages: pages.get(documentId) ?? null,
    moves: places === null ? [] : findMovesWithout(places, documentId, documentIds),
    need: await findNeed(strapi, ref),
  };
}

/**
 * The titles of the pages that show each entry. All at once: a publisher that hangs is waited for only once.
 */
async function readPages(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<Map<string, string[] | null>> {
  const { epoch } = await readState(strapi);
  const read = async (id: string) => [id, await readPagesOf(strapi, refOf(type, id), epoch)] as const;
  return new Map(await Promise.all(documentIds.map(read)));
}

/** @returns null when that is not known from the publisher. */
async function readPagesOf(strapi: Core.Strapi, entry: EntryRef, epoch: string): Promise<string[] | null> {
  const change = await findLastChange(strapi, entry);
  if (change === null) return [];
  const { answer } = await askReceipt({ ...entry, epoch, revision: change.revision });
  return answer?.pages.map(({ title }) => title) ?? null;
}
