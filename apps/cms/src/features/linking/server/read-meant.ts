import { targetOf } from '@pain/checks';
import {
  addressOfTarget,
  type EntryRef,
  findType,
  type LinkTarget,
  type LinkValue,
  localAddress,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID, uidOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { readTitles } from '../../../kernel/snapshots/look-up';
import { isThere, readSiteMap } from '../../addresses/server/site-map/read-site-map';
import { readTargets } from '../../addresses/server/site-map/read-targets';
import { NO_STEP } from '../../addresses/server/site-map/step';
import type { MeantLink } from '../shapes';
import { keepTargets, mayBeOurs } from './find-target';
import type { MayRead } from './search-entries';
import { readSections } from './search-parts';

/**
 * What a link leads to by what it keeps, or by an address of this website; null for any
 * other address, and for words.
 */
export async function readMeant(
  strapi: Core.Strapi,
  { url, target }: LinkValue,
  mayRead: MayRead,
): Promise<MeantLink | null> {
  const local = localAddress(url, siteUrl());
  if (!mayBeOurs({ url, target })) return null;
  const link = target === undefined ? (await keepTargets(strapi, [{ url }]))({ url }) : { url, target };
  const title = link.target && (await titleOf(strapi, link.target, mayRead));
  const where = link.target && addressOfTarget(link, await readTargets(strapi, [link.target], NO_STEP));
  const isThere = where ? true : target === undefined && (await hasAddress(strapi, url));
  return { title: title ?? local, where: where ?? local, isThere };
}

/** `Programme → Pacing`; null for what the asker may not read. */
async function titleOf(
  strapi: Core.Strapi,
  { part, ...entry }: LinkTarget,
  mayRead: MayRead,
): Promise<string | null> {
  const isFile = entry.type === 'file';
  const type = findType(entry.type);
  if (!isFile && (type === undefined || !mayRead(type))) return null;
  const uid = isFile ? FILE_UID : uidOf(entry);
  const title = (await readTitles(strapi, new Map([[entry.id, uid]]))).get(entry.id) ?? null;
  const section = part === undefined || isFile ? '' : ` → ${await nameOfPart(strapi, entry, part)}`;
  return title && title + section;
}

async function nameOfPart(strapi: Core.Strapi, page: EntryRef, part: string): Promise<string> {
  return (await readSections(strapi, page)).find((section) => section.part === part)?.title ?? part;
}

async function hasAddress(strapi: Core.Strapi, url: string): Promise<boolean> {
  const target = targetOf(url, siteUrl());
  const asked = { paths: [target.path ?? []].flat(), parts: [target.part ?? []].flat() };
  return isThere(await readSiteMap(strapi, asked, NO_STEP, null), target);
}
