import { localAddress } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { siteUrl } from '../../../kernel/settings';
import { readLinkRows } from '../../usage/server/link-fields';
import { addressesIn } from '../../usage/server/links';

/** Longer ones are not asked: databases keep no index of them. */
const LONGEST = 2000;

/**
 * The one way in which an address of another website is asked and kept; null for what is never
 * asked, as our own pages.
 */
export function toAsked(address: string): string | null {
  const outer = localAddress(address, siteUrl());
  if (outer.length > LONGEST || !URL.canParse(outer)) return null;
  const url = new URL(outer);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** All addresses of other websites that drafts and published entries lead to. */
export async function findAddresses(strapi: Core.Strapi): Promise<ReadonlySet<string>> {
  const rows = await readLinkRows(strapi, ['http://', 'https://']);
  return new Set(rows.flatMap(({ value }) => askedIn(value)));
}

/** The addresses that a rich text or a link field leads to, as they are asked. */
export function askedIn(value: unknown): string[] {
  return addressesIn(value).flatMap((address) => toAsked(address) ?? []);
}
