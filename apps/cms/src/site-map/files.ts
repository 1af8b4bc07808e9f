import { filesOfEntry, MEDIA_FOLDER } from '@pain/checks';
import { type ContentType, page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type EntryKey, findTypeByUid } from '../content-types';
import { isRecord, type Values } from '../history/snapshot-values';
import { findFileUses } from '../uses/find-uses';
import { findPagesListing, isListed, Lists } from './lists';
import { readParsed } from './read-values';
import { type Step, versionAfter } from './step';

/** Where the website has the files of the media library. */
export const MEDIA = `/${MEDIA_FOLDER}/`;
/** The part of an address that names a file of the media library: `/media/<documentId>-<digest>/name.pdf`. */
const FILE = /^\/media\/([a-z0-9]+)-[0-9a-f]+[/.]/;

/** The documentId of the file of the media library that an address of the website names; null where it names none. */
export function fileIdIn(path: string): string | null {
  return FILE.exec(path)?.[1] ?? null;
}

/** Other names of files of the media library, by their documentIds. */
type Renamed = ReadonlyMap<unknown, string>;

/**
 * Where the website has files of the media library after a step, of those that some addresses name.
 *
 * @param renamed those that have another name by then.
 */
export async function readMediaPaths(
  strapi: Core.Strapi,
  paths: readonly string[],
  step: Step,
  renamed: Renamed = new Map(),
): Promise<ReadonlySet<string>> {
  const lists = new Lists(strapi, step);
  const found = new Set<string>();
  for (const id of new Set(paths.flatMap((path) => fileIdIn(path) ?? [])))
    for (const entry of await findShowing(strapi, id, step, lists))
      for (const file of await readFilesOf(strapi, entry, step, renamed)) found.add(file);
  return found;
}

/** Where the website has the files of an entry after a step, if it shows the entry. */
async function readFilesOf(
  strapi: Core.Strapi,
  { type, documentId }: EntryKey,
  step: Step,
  renamed: Renamed,
): Promise<ReadonlySet<string>> {
  const values = await readParsed(strapi, type, documentId, versionAfter(step, documentId));
  return values === null ? new Set() : filesOfEntry(type.name, rename(values, renamed));
}

function rename(values: Values, renamed: Renamed): Values {
  if (renamed.size === 0) return values;
  return JSON.parse(JSON.stringify(values), (_key, value: unknown) => {
    if (!isRecord(value) || value.ref !== 'file') return value;
    return { ...value, name: renamed.get(value.id) ?? value.name };
  });
}

/** The entries that the website shows with a file after a step. */
async function findShowing(
  strapi: Core.Strapi,
  fileId: string,
  step: Step,
  lists: Lists,
): Promise<EntryKey[]> {
  const uses = await findFileUses(strapi, fileId);
  const ids = new Map(
    uses
      .filter((use) => use.isPublished || step.publish.includes(use.documentId))
      .filter((use) => !step.takeDown.includes(use.documentId))
      .map((use) => [use.documentId, use.uid]),
  );
  const shown: EntryKey[] = [];
  for (const [documentId, uid] of ids) {
    const type = findTypeByUid(uid);
    if (type && (await isShownAnywhere(strapi, { type, documentId }, step, lists)))
      shown.push({ type, documentId });
  }
  return shown;
}

/** Only pages have an address of their own: what else has files is seen where a page lists it. */
async function isShownAnywhere(
  strapi: Core.Strapi,
  { type, documentId }: { type: ContentType; documentId: string },
  step: Step,
  lists: Lists,
): Promise<boolean> {
  if (type === page) return true;
  if (!isListed(type) || !(await lists.mayShow(type, documentId))) return false;
  return (await findPagesListing(strapi, type, documentId, step)).length > 0;
}
