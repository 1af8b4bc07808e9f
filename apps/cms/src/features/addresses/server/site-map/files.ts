import { filesOfEntry, MEDIA_FOLDER } from '@pain/checks/site';
import {
  type ContentType,
  contentTypes,
  type EntryRef,
  isRecord,
  isRouted,
  isWithin,
  shownWindow,
  type Values,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { contentTypeOf, refOf, uidOf } from '../../../../kernel/content-types';
import { findFileChoosers } from '../../../../kernel/references/find-choosers';
import { findOwners } from '../../../../kernel/references/owners';
import { findPagesListing, isListed, Lists } from './lists';
import { readParsed } from './read-values';
import { isPublishedAfter, type Step, type Version, versionAfter } from './step';

/** Where the website has the files of the media library. */
export const MEDIA = `/${MEDIA_FOLDER}/`;
/** The part of an address that names a file of the media library: `/media/<documentId>-<digest>/name.pdf`. */
const FILE = /^\/media\/([a-z0-9]+)-[0-9a-f]+[/.]/;

/**
 * The documentId of the file of the media library that an address of the website names;
 * null where it names none.
 */
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
  const found: string[] = [];
  for (const id of new Set(paths.flatMap((path) => fileIdIn(path) ?? [])))
    found.push(...(await readPathsOfFile(strapi, id, step, renamed)));
  return new Set(found);
}

/**
 * Where the website has one file of the media library after a step, and what is shown with it; the address
 * that it has today first.
 */
export async function readPathsOfFile(
  strapi: Core.Strapi,
  id: string,
  step: Step,
  renamed: Renamed = new Map(),
): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await findShowing(strapi, id, step, new Lists(strapi, step)))
    paths.push(...(await readFilesOf(strapi, entry, step, renamed)));
  return paths.sort((one, other) => Number(fileIdIn(other) === id) - Number(fileIdIn(one) === id));
}

/** Where the website has the files of an entry after a step, if it shows the entry. */
async function readFilesOf(
  strapi: Core.Strapi,
  entry: EntryRef,
  step: Step,
  renamed: Renamed,
): Promise<ReadonlySet<string>> {
  const values = await readParsed(strapi, entry, versionAfter(step, entry.id));
  const isHere = values !== null && isWithin(shownWindow(contentTypeOf(entry), values), new Date());
  return isHere ? filesOfEntry(entry.type, rename(values, renamed)) : new Set();
}

function rename(values: Values, renamed: Renamed): Values {
  if (renamed.size === 0) return values;
  return JSON.parse(JSON.stringify(values), (_key, value: unknown) => {
    if (!isRecord(value) || value.type !== 'file') return value;
    return { ...value, name: renamed.get(value.id) ?? value.name };
  });
}

/** The entries that the website shows with a file after a step. */
async function findShowing(
  strapi: Core.Strapi,
  fileId: string,
  step: Step,
  lists: Lists,
): Promise<EntryRef[]> {
  const owners = await findOwners(strapi, await findFileChoosers(strapi, fileId));
  const shown: EntryRef[] = [];
  for (const type of contentTypes) {
    const ids = owners.filter(({ uid }) => uid === uidOf(type)).map(({ id }) => id);
    for (const entry of await readPublished(strapi, type, ids, step))
      if (await isShownAnywhere(strapi, entry, step, lists)) shown.push(entry);
  }
  return shown;
}

/** The entries of some rows that are on the website after a step. */
async function readPublished(
  strapi: Core.Strapi,
  type: ContentType,
  ids: readonly number[],
  step: Step,
): Promise<EntryRef[]> {
  if (ids.length === 0) return [];
  const select = ['documentId', 'publishedAt'];
  const where = { id: { $in: anyOf(strapi, ids) } };
  const rows: Version[] = await strapi.db.query(uidOf(type)).findMany({ select, where });
  const after = rows.filter((row) => isPublishedAfter(step, row));
  return [...new Set(after.map(({ documentId }) => documentId))].map((id) => refOf(type, id));
}

/** What has no page of its own is seen where a page lists it. */
async function isShownAnywhere(
  strapi: Core.Strapi,
  entry: EntryRef,
  step: Step,
  lists: Lists,
): Promise<boolean> {
  if (isRouted(contentTypeOf(entry))) return true;
  if (!isListed(entry) || !(await lists.mayShow(entry))) return false;
  return (await findPagesListing(strapi, entry, step)).length > 0;
}
