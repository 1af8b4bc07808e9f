import type { EntryRef } from '../refs/entry-ref.ts';
import type { LinkValue } from '../rich-text/links.ts';
import { localAddress, normalisePath } from './page-path.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** What is known of where a site has what. */
export interface TargetAddresses {
  /**
   * The addresses of an entry or file, the one that is meant without another reason first. Several for what
   * several pages list; none for what the website does not have.
   */
  find(entry: EntryRef): readonly string[];
  /** What stands at which address. */
  site: Pick<SiteAddresses, 'find'>;
  /** The site's own public address, which may stand before an address within it. */
  siteUrl: string;
}

/**
 * The present address of what a link leads to by its identity; null without one, and where the website does
 * not have it: then all that is known is the address that it had.
 *
 * @param link where it led decides, if several pages have what it leads to.
 */
export function addressOfTarget({ url, target }: LinkValue, known: TargetAddresses): string | null {
  if (target === undefined) return null;
  const address = chooseBy(url, known.find(target), known);
  if (address === undefined || target.part === undefined) return address ?? null;
  return `${address.replace(/#.*$/s, '')}#${target.part}`;
}

function chooseBy(
  url: string,
  [first, ...others]: readonly string[],
  { site, siteUrl }: TargetAddresses,
): string | undefined {
  if (others.length === 0) return first;
  const local = localAddress(url, siteUrl);
  const path = normalisePath(site.find(local)?.to ?? local);
  return others.find((one) => normalisePath(one) === path) ?? first;
}
