import { isOver, isRouted, type RoutedType, redirect as redirectType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DRAFT, findTypeByUid, PUBLISHED } from '../../../kernel/content-types';
import { recordEntry } from '../../../kernel/publication/record-entry';
import { type DocumentCall, documentIdOf, isPublishing } from '../../../kernel/snapshots/document-call';
import { findMoves, findPlaceFault, lastingPlaces, type Place, type Places, toPaths } from './places';
import { planRedirects, type Redirect, type RedirectPlan } from './plan-redirects';
import { REDIRECT, readHome, readPlace, readPlaces, readRedirects, SETTINGS } from './read-places';

/** Calls `next`, which publishes or withdraws, and sees to the redirects. */
type Follower = <Result>(
  strapi: Core.Strapi,
  call: DocumentCall,
  next: () => Promise<Result>,
) => Promise<Result>;

/**
 * Makes redirects when published pages get other addresses, in the transaction that gives them: by
 * another address or parent of their own or of a page above them, by a page above them that is withdrawn,
 * or by another home page.
 */
export function followMoves(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const follow = findFollower(context as DocumentCall);
    return follow
      ? strapi.db.transaction(() => follow(strapi, context as DocumentCall, async () => next()))
      : next();
  });
}

function findFollower(call: DocumentCall): Follower | undefined {
  if (call.uid === SETTINGS) return isPublishing(call) ? followHome : undefined;
  const type = findTypeByUid(call.uid);
  if (type === undefined || !isRouted(type)) return undefined;
  if (isPublishing(call)) return (strapi, call, next) => followPage(strapi, type, call, next);
  return call.action === 'unpublish' || call.action === 'delete' ? followWithdrawal : undefined;
}

/** Most publishes move nothing: then it costs no more than two small reads. */
async function followPage<Result>(
  strapi: Core.Strapi,
  type: RoutedType,
  call: DocumentCall,
  next: () => Promise<Result>,
): Promise<Result> {
  const { documentId } = call.params;
  const before = documentId === undefined ? null : await readPlace(strapi, type, documentId);
  const result = await next();
  const id = documentIdOf(call, result);
  const now = await readPlace(strapi, type, id);
  if (now === null || isSamePlace(before, now)) return result;
  const places = await readPlaces(strapi);
  const placesBefore = { ...places, pages: replace(places.pages, id, before) };
  refuseBadPlace(lastingPlaces(placesBefore, new Date()), lastingPlaces(places, new Date()), id);
  await updateRedirects(strapi, placesBefore, places);
  return result;
}

/** Strapi drops the relations to a page that goes, so the pages below it come up. */
async function followWithdrawal<Result>(
  strapi: Core.Strapi,
  _call: DocumentCall,
  next: () => Promise<Result>,
): Promise<Result> {
  const before = await readPlaces(strapi);
  const result = await next();
  await updateRedirects(strapi, before, await readPlaces(strapi));
  return result;
}

async function followHome<Result>(
  strapi: Core.Strapi,
  _call: DocumentCall,
  next: () => Promise<Result>,
): Promise<Result> {
  const homeId = await readHome(strapi);
  const result = await next();
  if (homeId === (await readHome(strapi))) return result;
  const places = await readPlaces(strapi);
  await updateRedirects(strapi, { ...places, homeId }, places);
  return result;
}

async function updateRedirects(strapi: Core.Strapi, before: Places, after: Places): Promise<void> {
  // A page that has ended stands in the way of no redirect: its own address may
  // redirect to what came after it.
  const paths = new Set(toPaths(lastingPlaces(after, new Date())).values());
  await carryOut(strapi, planRedirects(await readRedirects(strapi), findMoves(before, after), paths));
}

async function carryOut(strapi: Core.Strapi, { remove, change, create }: RedirectPlan): Promise<void> {
  const redirects = strapi.documents(REDIRECT);
  for (const documentId of remove) await redirects.delete({ documentId });
  for (const redirect of change) await leadTo(strapi, redirect);
  for (const data of create) await redirects.create({ data, status: 'published' });
}

/**
 * Gives a published redirect another target, and nothing else: what is wrong with it besides, its plan and
 * what somebody has written in its draft are no matter of who moves a page.
 */
async function leadTo(strapi: Core.Strapi, { id, to }: Redirect): Promise<void> {
  const rows = strapi.db.query(REDIRECT);
  const where = { documentId: id };
  const published = await rows.findOne({ select: ['to'], where: { ...where, ...PUBLISHED } });
  await rows.updateMany({ where: { ...where, ...PUBLISHED }, data: { to } });
  await rows.updateMany({ where: { ...where, ...DRAFT, to: published?.to }, data: { to } });
  await recordEntry(strapi, { type: redirectType.name, id }, 'publish');
}

/**
 * A page that is below itself, or whose address nothing can store, would be kept back from the website, and
 * so would those below it.
 */
function refuseBadPlace(before: Places, after: Places, id: string): void {
  const fault = after.pages.has(id) ? findPlaceFault(before, after, id) : null;
  if (fault !== null) throw new errors.ApplicationError(fault.message);
}

/** One that had ended was nowhere: its address may have been given to a redirect since. */
function isSamePlace(a: Place | null, b: Place): boolean {
  if (a === null || isOver(a.window, new Date())) return false;
  return a.slug === b.slug && a.parentId === b.parentId;
}

function replace(pages: ReadonlyMap<string, Place>, id: string, place: Place | null): Map<string, Place> {
  const replaced = new Map(pages);
  if (place === null) replaced.delete(id);
  else replaced.set(id, place);
  return replaced;
}
