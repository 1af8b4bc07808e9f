import { foldAddress, localAddress } from '@pain/schema';
import { addressesIn } from './addresses-in';

/**
 * Whether a link field, or a link anywhere in a rich text, leads to a path of the website at an address, however it is typed: the
 * website takes `/Help` for `/help/`.
 */
export function leadsTo(value: unknown, path: string, siteUrl: string): boolean {
  const wanted = foldAddress(path);
  return addressesIn(value)
    .map((address) => localAddress(address, siteUrl))
    .some((address) => /^\/(?![/\\])/.test(address) && foldAddress(address) === wanted);
}

/** Words one of which stands in each text that leads to a path, for the database to search for. */
export function wordsOfLinksTo(path: string): string[] {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return [...new Set(['-', '_', ' ', '+', '%20'].map((between) => last.replaceAll('-', between)))];
}

/** The same of an anchor, on whichever page of the website. */
export function leadsToAnchor(value: unknown, anchor: string, siteUrl: string): boolean {
  return addressesIn(value)
    .map((address) => localAddress(address, siteUrl))
    .some((address) => /^[/#]/.test(address) && address.endsWith(`#${anchor}`));
}
