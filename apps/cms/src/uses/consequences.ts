import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { findLastChange, readState } from '../publication/log';
import { anyOf } from '../queries/any-of';
import type { Places } from '../redirects/places';
import { PAGE, readPlaces } from '../redirects/read-places';
import { askReceipt } from '../website/publisher';
import { findBroken } from './find-broken';
import { findUses } from './find-uses';
import { findMovesWithout } from './moves';
import { findNeed } from './need';
import type { Consequences } from './shapes';

interface Row {
  documentId: string;
  publishedAt: string | null;
  [title: string]: string | null;
}
/** What is found out once for all entries that are taken down together. */
interface Known {
  documentIds: readonly string[];
  /** The titles of the pages that show each of them. */
  pages: ReadonlyMap<string, string[] | null>;
  /** Where all pages stand; null when none are taken down. */
  places: Places | null;
}

/** What becomes of others when entries of a type are taken down together; those that are gone already are left out. */
export async function findConsequences(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<Consequences[]> {
  const rows = await readRows(strapi, type, documentIds);
  const published = new Set(rows.filter((row) => row.publishedAt !== null).map((row) => row.documentId));
  const drafts = rows.filter((row) => row.publishedAt === null);
  const pages = await readPages(strapi, type, [...published]);
  const places = uidOf(type) === PAGE ? await readPlaces(strapi) : null;
  const known = { documentIds, pages, places };
  const found: Consequences[] = [];
  // One after the other: each asks the database dozens of things.
  for (const { documentId, [type.title]: title } of drafts) {
    const entry = { documentId, title: title || 'Untitled' };
    found.push(published.has(documentId) ? await look(strapi, type, entry, known) : { ...entry, ...NOTHING });
  }
  const together = new Set(documentIds);
  return found.map((one) => ({ ...one, uses: one.uses.filter((use) => !together.has(use.documentId)) }));
}

/** Nobody sees what was never published, so nobody misses it. */
const NOTHING = { uses: [], breaks: [], pages: [], moves: [], need: null } satisfies Partial<Consequences>;

function readRows(strapi: Core.Strapi, type: ContentType, documentIds: readonly string[]): Promise<Row[]> {
  return strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'publishedAt', type.title],
    where: { documentId: { $in: anyOf(strapi, documentIds) } },
    orderBy: { id: 'asc' },
  });
}

async function look(
  strapi: Core.Strapi,
  type: ContentType,
  entry: Pick<Consequences, 'documentId' | 'title'>,
  { documentIds, pages, places }: Known,
): Promise<Consequences> {
  const { documentId } = entry;
  return {
    ...entry,
    uses: await findUses(strapi, type, documentId),
    breaks: await findBroken(strapi, { type, documentId }, { publish: [], takeDown: documentIds }),
    pages: pages.get(documentId) ?? null,
    moves: places === null ? [] : findMovesWithout(places, documentId, documentIds),
    need: await findNeed(strapi, type, documentId),
  };
}

/** The titles of the pages that show each entry. All at once: a publisher that hangs is waited for only once. */
async function readPages(
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: readonly string[],
): Promise<Map<string, string[] | null>> {
  const { epoch } = await readState(strapi);
  const read = async (id: string) => [id, await readPagesOf(strapi, { type: type.name, id, epoch })] as const;
  return new Map(await Promise.all(documentIds.map(read)));
}

/** @returns null when the publisher, which knows them, does not answer. */
async function readPagesOf(
  strapi: Core.Strapi,
  entry: { type: string; id: string; epoch: string },
): Promise<string[] | null> {
  const change = await findLastChange(strapi, entry.type, entry.id);
  if (change === null) return [];
  const receipt = await askReceipt({ ...entry, revision: change.revision });
  return receipt?.pages.map(({ title }) => title) ?? null;
}
