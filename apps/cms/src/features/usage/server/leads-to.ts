import { localAddress, normalisePath } from '@pain/schema';
import { addressesIn } from './addresses-in';

/** Whether a link field, or a link anywhere in a rich text, leads to a path of the website at an address. */
export function leadsTo(value: unknown, path: string, siteUrl: string): boolean {
  return addressesIn(value).some((address) => normalisePath(localAddress(address, siteUrl)) === path);
}

/** The same of an anchor, on whichever page of the website. */
export function leadsToAnchor(value: unknown, anchor: string, siteUrl: string): boolean {
  return addressesIn(value)
    .map((address) => localAddress(address, siteUrl))
    .some((address) => /^[/#]/.test(address) && address.endsWith(`#${anchor}`));
}
