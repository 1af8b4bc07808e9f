import { type KnownAddresses, type Meant, MeantAddresses } from './meant-addresses.ts';
import { isWithinSite, localAddress, normalisePath } from './page-path.ts';
import { normaliseSource, sourcesOf } from './redirect-source.ts';

/**
 * What a site has at which address: its pages and redirects, also by an address that is written in another
 * way than the site writes it.
 */
export class SiteAddresses {
  private readonly pages: ReadonlySet<string>;
  private readonly moved: ReadonlyMap<string, string>;
  private readonly meant: MeantAddresses;

  constructor({ pages, redirects }: KnownAddresses) {
    this.pages = new Set(pages);
    this.moved = new Map(redirects.map(({ from, to }) => [from, to]));
    this.meant = new MeantAddresses({ pages, redirects });
  }

  /**
   * The page or redirect at an address within the site, or else the one that alone can be meant by it: that
   * is where the publisher's own server redirects. Null for all others, such as files.
   */
  find(address: string): Meant | null {
    if (!isWithinSite(address)) return null;
    const sources = sourcesOf(address);
    return (
      this.redirectAt(sources.slice(0, -1)) ??
      this.pageAt(address) ??
      this.redirectAt(sources) ??
      this.meant.find(normalisePath(address), partsOf(address).search)
    );
  }

  /**
   * An address as the site writes it, so that no redirect is needed: not every host of a copy of the site
   * redirects what people write. Stays as it is where it leads to no page or redirect, or names one rightly.
   *
   * @param siteUrl the site's own public address, which may stand before an address within it.
   */
  canonical(address: string, siteUrl: string): string {
    const local = localAddress(address, siteUrl);
    const found = this.isPage(local) ? null : this.find(local);
    if (found === null || isSame(found, local)) return address;
    const to = found.to + restOf(found, local);
    return local === address || !to.startsWith('/') ? to : new URL(address).origin + to;
  }

  /** Most links do, and thousands of them are looked at in each build. */
  private isPage(address: string): boolean {
    const { path, search } = partsOf(address);
    return search === '' && this.pages.has(path);
  }

  private pageAt(address: string): Meant | null {
    const path = normaliseSource(partsOf(address).path);
    return this.pages.has(path) ? { from: path, to: path, isPage: true } : null;
  }

  private redirectAt(sources: readonly string[]): Meant | null {
    const from = sources.find((source) => this.moved.has(source));
    const to = from === undefined ? undefined : this.moved.get(from);
    return from === undefined || to === undefined ? null : { from, to, isPage: false };
  }
}

/** Whether an address names what was found by it as the site does, however it is encoded. */
function isSame({ from, isPage }: Meant, address: string): boolean {
  if (!isPage) return sourcesOf(address).includes(from);
  return pathnameOf(partsOf(address).path) === pathnameOf(from);
}

function pathnameOf(path: string): string | undefined {
  return URL.parse(path, 'http://site.invalid')?.pathname;
}

/**
 * What goes on with a reader who is redirected: to a page all that follows its path, else the part, where
 * the new address names none.
 */
function restOf({ to, isPage }: Meant, address: string): string {
  const { search, hash } = partsOf(address);
  if (isPage) return search + hash;
  return to.includes('#') ? '' : hash;
}

function partsOf(address: string): { path: string; search: string; hash: string } {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, search, hash };
}
