import { normaliseSource } from './redirect-source.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** Where a redirect leads, by way of others. */
export interface Followed {
  /** As it was written: `SiteAddresses.canonical` writes it as the site does. */
  to: string;
  /** The sources on the way, its own first. */
  passed: string[];
  /** The source to which the way comes back, so that it never ends; null when it ends. */
  backTo: string | null;
}

/**
 * Follows a redirect to its end: a page, or what nothing else leads away from. Also by way of addresses that
 * are written in another way than the site writes them, as its server does.
 *
 * @param addresses those of the site, this redirect's own among them.
 */
export function followRedirect(
  { from, to }: { from: string; to: string },
  addresses: Pick<SiteAddresses, 'find'>,
): Followed {
  const source = normaliseSource(from);
  const passed = [source];
  for (let target = addressAt(source, to); ; ) {
    const found = addresses.find(target);
    if (found === null || found.isPage) return { to: target, passed, backTo: null };
    if (passed.includes(found.from)) return { to: target, passed, backTo: found.from };
    passed.push(found.from);
    target = addressAt(found.from, found.to);
  }
}

/** A part without a page, such as `#times`, is one of the very address that a reader came to. */
function addressAt(source: string, to: string): string {
  return to.startsWith('#') ? source + to : to;
}
