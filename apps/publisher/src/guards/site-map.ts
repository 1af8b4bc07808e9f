import { decodeAddress, sourcesOf } from '@pain/schema';
import type { Release } from '../release/release.ts';
import type { PageOutline } from './page-outline.ts';

/** Why an address leads nowhere. */
export type Fault = 'page' | 'anchor' | 'file';

/** What is at which address of a site, as its server answers. */
export class SiteMap {
  private readonly origin: string;
  private readonly files: Release['files'];
  private readonly redirects: ReadonlySet<string>;
  private readonly outlines: ReadonlyMap<string, PageOutline>;
  /** Navigation and footer stand on every page: each address is looked up once. */
  private readonly verdicts = new Map<string, Fault | null>();

  constructor(
    siteUrl: string,
    { files, redirects }: Pick<Release, 'files' | 'redirects'>,
    outlines: ReadonlyMap<string, PageOutline>,
  ) {
    this.origin = new URL(siteUrl).origin;
    this.files = files;
    this.redirects = new Set(redirects.map(({ from }) => from));
    this.outlines = outlines;
  }

  /** Why an address that is written on a page leads nowhere; null when it leads somewhere, or to another website. */
  findFault(address: string, page: string): Fault | null {
    const place = address.startsWith('/') ? address : `${page} ${address}`;
    const known = this.verdicts.get(place);
    if (known !== undefined) return known;
    const fault = this.lookUp(address, page);
    this.verdicts.set(place, fault);
    return fault;
  }

  private lookUp(address: string, page: string): Fault | null {
    const url = URL.parse(address, `${this.origin}${page}`);
    if (url === null) return 'page';
    const { origin, pathname, search, hash } = url;
    if (origin !== this.origin) return null;
    const path = decodeAddress(pathname);
    const file = this.fileAt(path);
    if (file === null) return this.isRedirected(pathname, search) ? null : missing(path);
    return this.hasAnchor(file, decodeAddress(hash.slice(1))) ? null : 'anchor';
  }

  private fileAt(path: string): string | null {
    const name = path.slice(1);
    const candidates = path.endsWith('/') ? [`${name}index.html`] : [name, `${name}/index.html`];
    return candidates.find((candidate) => Object.hasOwn(this.files, candidate)) ?? null;
  }

  private isRedirected(path: string, search: string): boolean {
    const sources = [...sourcesOf(path + search), ...sourcesOf(`${path}/`)];
    return sources.some((source) => this.redirects.has(source));
  }

  private hasAnchor(file: string, anchor: string): boolean {
    const outline = this.outlines.get(file);
    // The top of a page is always there, and only pages have anchors that can be told.
    if (outline === undefined || anchor === '' || anchor === 'top') return true;
    return outline.ids.has(anchor);
  }
}

function missing(path: string): Fault {
  return /\.[a-z0-9]+$/i.test(path) ? 'file' : 'page';
}
