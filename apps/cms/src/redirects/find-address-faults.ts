import type { Finding } from '@pain/checks';
import { type ContentType, localAddress, normalisePath, page, redirect } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { siteUrl } from '../website/site-url';
import { toPaths } from './places';
import type { Redirect } from './plan-redirects';
import { REDIRECT, readPlaces, readRedirects, withDrafts } from './read-places';

/** What is wrong with the address that an entry would have, and at which of its fields. */
interface AddressFault {
  field: string;
  message: string;
}

/** Why the website could not give an entry the address that its draft asks for: it would hold up all other changes. */
export async function findAddressFaults(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Finding[]> {
  const find = FINDERS.get(type);
  const fault = find ? await find(strapi, documentId) : null;
  return fault === null ? [] : [toFinding(type, fault)];
}

const FINDERS = new Map<
  ContentType,
  (strapi: Core.Strapi, documentId: string) => Promise<AddressFault | null>
>([
  [redirect, findFaultOfRedirect],
  [page, findFaultOfPage],
]);

function toFinding({ fields }: ContentType, { field, message }: AddressFault): Finding {
  const place = { path: [field], block: null, field: fields[field]?.label ?? field };
  return { level: 'block', rule: 'address', ...place, message, excerpt: null };
}

/** One page that is below itself would stop the whole website. */
async function findFaultOfPage(strapi: Core.Strapi, documentId: string): Promise<AddressFault | null> {
  const places = await withDrafts(strapi, await readPlaces(strapi), [documentId]);
  if (!places.pages.has(documentId) || toPaths(places).has(documentId)) return null;
  return {
    field: 'parent',
    message: 'This page would be below itself. Choose another parent page, or none.',
  };
}

async function findFaultOfRedirect(strapi: Core.Strapi, documentId: string): Promise<AddressFault | null> {
  const draft = await strapi.db.query(REDIRECT).findOne({ where: { documentId, publishedAt: null } });
  // What is empty is a fault of its own.
  if (!draft?.from || !draft.to) return null;
  const others = (await readRedirects(strapi)).filter(({ id }) => id !== documentId);
  const paths = new Set(toPaths(await readPlaces(strapi)).values());
  const to = localAddress(draft.to, siteUrl());
  return findFault({ id: documentId, from: draft.from, to }, others, paths);
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
  const from = normalisePath(old);
  const targets = new Map(others.map((other) => [normalisePath(other.from), normalisePath(other.to)]));
  if (paths.has(from))
    return {
      field: 'from',
      message: `There is a page at ${from}, which nobody could reach any more. Choose another address.`,
    };
  if (targets.has(from))
    return {
      field: 'from',
      message: `Another redirect leads away from ${from} already. Change that one instead of this.`,
    };
  if (leadsTo(from, normalisePath(to), targets))
    return {
      field: 'to',
      message: `This redirect would lead back to ${from} in a circle. Choose another address.`,
    };
  return null;
}

function leadsTo(goal: string, start: string, targets: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (
    let path: string | undefined = start;
    path !== undefined && !seen.has(path);
    path = targets.get(path)
  ) {
    if (path === goal) return true;
    seen.add(path);
  }
  return false;
}
