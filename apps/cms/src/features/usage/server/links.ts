import {
  type EntryRef,
  fileRef,
  foldAddress,
  isRouted,
  isSameEntry,
  isWithinSite,
  type LinkValue,
  linksIn,
  localAddress,
  partRouteOf,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, PUBLISHED, uidOf } from '../../../kernel/content-types';
import type { RowRef } from '../../../kernel/references/owners';
import { siteUrl } from '../../../kernel/settings';
import { toPaths } from '../../addresses/server/places';
import { readPlaces } from '../../addresses/server/read-places';
import { readLinkRows } from './link-fields';

/** As links name a file of the media library. */
const FILE = fileRef('').type;

/**
 * Where texts lead to an entry by its identity, and texts and link fields to the address of what is published
 * of it: that of its own page, or a part of those that list it.
 */
export async function findLinks(strapi: Core.Strapi, entry: EntryRef): Promise<RowRef[]> {
  return [...(await findLinksByTarget(strapi, entry)), ...(await findLinksByAddress(strapi, entry))];
}

/** The texts that lead to an entry or file by its identity. */
export async function findLinksByTarget(strapi: Core.Strapi, entry: EntryRef): Promise<RowRef[]> {
  const rows = await readLinkRows(strapi, [entry.id]);
  return rows.filter(({ value }) => leadsToEntry(value, entry));
}

/** The documentIds of the files that texts lead to. */
export async function findLinkedFiles(strapi: Core.Strapi): Promise<string[]> {
  const rows = await readLinkRows(strapi, [FILE]);
  const targets = rows.flatMap(({ value }) => linksOf(value)).flatMap(({ target }) => target ?? []);
  return targets.filter(({ type }) => type === FILE).map(({ id }) => id);
}

function leadsToEntry(value: unknown, entry: EntryRef): boolean {
  return linksOf(value).some(({ target }) => target !== undefined && isSameEntry(target, entry));
}

async function findLinksByAddress(strapi: Core.Strapi, entry: EntryRef): Promise<RowRef[]> {
  const type = contentTypeOf(entry);
  if (isRouted(type)) return findLinksToPage(strapi, entry.id);
  const part = partRouteOf(type);
  return part ? findLinksToPart(strapi, entry, part.slug) : [];
}

async function findLinksToPage(strapi: Core.Strapi, documentId: string): Promise<RowRef[]> {
  const path = toPaths(await readPlaces(strapi)).get(documentId);
  if (path === undefined || path === '/') return [];
  const rows = await readLinkRows(strapi, wordsOfLinksTo(path));
  return rows.filter(({ value }) => leadsTo(value, path, siteUrl()));
}

async function findLinksToPart(strapi: Core.Strapi, entry: EntryRef, slug: string): Promise<RowRef[]> {
  const where = { documentId: entry.id, ...PUBLISHED };
  const shown: Record<string, unknown> | null = await strapi.db
    .query(uidOf(entry))
    .findOne({ select: [slug], where });
  if (shown === null) return [];
  const name = String(shown[slug]);
  const rows = await readLinkRows(strapi, [`#${name}`]);
  return rows.filter(({ value }) => leadsToAnchor(value, name, siteUrl()));
}

/**
 * Whether a link field, or a link anywhere in a rich text, leads to a path of the website by its address
 * alone, however it is typed: the website takes `/Help` for `/help/`.
 */
export function leadsTo(value: unknown, path: string, siteUrl: string): boolean {
  const wanted = foldAddress(path);
  return linksOf(value)
    .filter(({ target }) => target === undefined)
    .map(({ url }) => localAddress(url, siteUrl))
    .some((address) => isWithinSite(address) && foldAddress(address) === wanted);
}

/** Words one of which stands in each text that leads to a path, for the database to search for. */
export function wordsOfLinksTo(path: string): string[] {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return [...new Set(['-', '_', ' ', '+', '%20'].map((between) => last.replaceAll('-', between)))];
}

/**
 * The same of an anchor, on whichever page of the website; also of a link that keeps its page, where it is
 * named by the part of it.
 */
export function leadsToAnchor(value: unknown, anchor: string, siteUrl: string): boolean {
  return linksOf(value)
    .filter(({ target }) => target === undefined || target.part !== undefined)
    .map(({ url }) => localAddress(url, siteUrl))
    .some((address) => /^[/#]/.test(address) && address.endsWith(`#${anchor}`));
}

/** The addresses of all links in a rich text, or the one that a link field holds, as they are written. */
export function addressesIn(value: unknown): string[] {
  return linksOf(value).map(({ url }) => url);
}

/** All links in a rich text, or the one that a link field is. */
export function linksOf(value: unknown): LinkValue[] {
  return typeof value === 'string' ? [{ url: value.trim() }] : linksIn(value);
}
