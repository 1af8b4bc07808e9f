import type { Finding } from '@pain/checks';
import { SITE_FILES } from '@pain/checks/site';
import {
  addressOf,
  type ContentType,
  contentTypes,
  type EntryRef,
  foldCase,
  followRedirect,
  isRouted,
  localAddress,
  normaliseSource,
  ownPaths,
  type RoutedType,
  redirect,
  SiteAddresses,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, DRAFT } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { findPlaceFault, lastingPlaces, toPaths } from './places';
import type { Redirect } from './plan-redirects';
import { REDIRECT, readPlaces, readRedirects, withDrafts } from './read-places';

/** What is wrong with the address that an entry would have, and at which of its fields. */
interface AddressFault {
  field: string;
  message: string;
}

/**
 * Why the website could not give an entry the address that its draft asks for: it would
 * hold up all other changes.
 */
export async function findAddressFaults(strapi: Core.Strapi, entry: EntryRef): Promise<Finding[]> {
  const type = contentTypeOf(entry);
  const fault = await findFaultOf(strapi, type, entry.id);
  return fault === null ? [] : [toFinding(type, fault)];
}

async function findFaultOf(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<AddressFault | null> {
  if (isRouted(type)) return findFaultOfPage(strapi, type, documentId);
  // What else has an address is a part of pages; a redirect has one that somebody wrote.
  return type === redirect ? findFaultOfRedirect(strapi, documentId) : null;
}

function toFinding({ fields }: ContentType, { field, message }: AddressFault): Finding {
  const place = { path: [field], block: null, field: fields[field]?.label ?? field };
  return { level: 'block', rule: 'address', ...place, message, excerpt: null };
}

/**
 * A page that is below itself, or whose address nothing can store, would be kept back from the website, and
 * so would those below it.
 */
async function findFaultOfPage(
  strapi: Core.Strapi,
  { route }: RoutedType,
  documentId: string,
): Promise<AddressFault | null> {
  const now = lastingPlaces(await readPlaces(strapi), new Date());
  const then = lastingPlaces(await withDrafts(strapi, now, [documentId]), new Date());
  const fault = then.pages.has(documentId) ? findPlaceFault(now, then, documentId) : null;
  if (fault === null) return null;
  const field = fault.ofParent ? (route.parent ?? route.slug) : route.slug;
  return { field, message: fault.message };
}

/** What the website makes itself: a redirect from there would never be followed. */
const OWN_FILES = [...ownPaths(contentTypes), ...SITE_FILES];

async function findFaultOfRedirect(strapi: Core.Strapi, documentId: string): Promise<AddressFault | null> {
  const draft = await strapi.db.query(REDIRECT).findOne({ where: { documentId, ...DRAFT } });
  // What is empty is a fault of its own.
  if (!draft?.from || !draft.to) return null;
  const others = (await readRedirects(strapi)).filter(({ id }) => id !== documentId);
  const lasting = lastingPlaces(await readPlaces(strapi), new Date());
  const paths = new Set([...toPaths(lasting).values(), ...OWN_FILES]);
  const from = localAddress(draft.from, siteUrl());
  return findFault({ id: documentId, from, to: localAddress(draft.to, siteUrl()) }, others, paths);
}

/**
 * Why a redirect cannot be published, with what to do and at which field, or null.
 *
 * @param paths the paths that pages have.
 */
export function findFault(
  { from: old, to }: Redirect,
  others: readonly Redirect[],
  paths: ReadonlySet<string>,
): AddressFault | null {
  const from = normaliseSource(old);
  if (!from.startsWith('/'))
    return {
      field: 'from',
      message: `${old} is not on this website, so nobody who opens it comes here. Write an old address of this website, such as /old-page/.`,
    };
  const known = others.map((other) => ({ from: normaliseSource(other.from), to: other.to }));
  const pages = [...paths].map(addressOf);
  const page = pages.find((one) => foldCase(one) === foldCase(from));
  if (page !== undefined)
    return { field: 'from', message: `There is a page at ${page}, ${lossOf(page === from, from)}` };
  if (known.some((other) => other.from === from))
    return {
      field: 'from',
      message: `Another redirect leads away from ${from} already. Change that one instead of this.`,
    };
  const addresses = new SiteAddresses({ pages, redirects: [...known, { from, to }] });
  if (followRedirect({ from, to }, addresses).backTo === from)
    return {
      field: 'to',
      message: `This redirect would lead back to ${from} in a circle. Choose another address.`,
    };
  return null;
}

function lossOf(isSame: boolean, from: string): string {
  return isSame
    ? 'which nobody could reach any more. Choose another address.'
    : `which readers get who write ${from}, so this redirect would never be followed. Choose another address, or delete it.`;
}
