import { decodeAddress, hostOf, isFilePath, normaliseSource, sourcesOf } from '@pain/schema';
import { fileAt } from '@pain/web/manifest';
import type { Release } from '../release-folder/release.ts';
import type { PageOutline } from './page-outline.ts';

/** Why an address leads nowhere. */
export type Fault = 'page' | 'anchor' | 'file';

/** What is at which address of a site, as its server answers. */
export class SiteMap {
  private readonly siteUrl: URL;
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
    this.siteUrl = new URL(siteUrl);
    this.files = files;
    this.redirects = new Set(redirects.map(({ from }) => normaliseSource(from)));
    this.outlines = outlines;
  }

  /**
   * Why an address that is written on a page leads nowhere; null when it leads
   * somewhere, or to another website.
   */
  findFault(address: string, page: string): Fault | null {
    const place = address.startsWith('/') ? address : `${page} ${address}`;
    const known = this.verdicts.get(place);
    if (known !== undefined) return known;
    const fault = this.lookUp(address, page);
    this.verdicts.set(place, fault);
    return fault;
  }

  private lookUp(address: string, page: string): Fault | null {
    const url = URL.parse(address, new URL(page, this.siteUrl));
    if (url === null) return 'page';
    if (!this.isOwn(url)) return null;
    const path = decodeAddress(url.pathname);
    const file = this.fileAt(path);
    if (file === null) return this.isRedirected(url) ? null : missing(path);
    return this.hasAnchor(file, url.hash.slice(1)) ? null : 'anchor';
  }

  /** Whether with or without encryption, it is the same site. */
  private isOwn(url: URL): boolean {
    return /^https?:$/.test(url.protocol) && hostOf(url) === hostOf(this.siteUrl);
  }

  private fileAt(path: string): string | null {
    const candidates = [path, `${path}/`].map(fileAt);
    return candidates.find((candidate) => Object.hasOwn(this.files, candidate)) ?? null;
  }

  private isRedirected({ pathname, search }: URL): boolean {
    const sources = [...sourcesOf(pathname + search), ...sourcesOf(`${pathname}/`)];
    return sources.some((source) => this.redirects.has(source));
  }

  /**
   * As browsers look for it:
   * https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
   */
  private hasAnchor(file: string, fragment: string): boolean {
    const outline = this.outlines.get(file);
    // What follows is words to mark on the page, for the browser alone:
    // https://wicg.github.io/scroll-to-text-fragment/
    const anchor = fragment.replace(/:~:.*$/, '');
    // Only pages have anchors that can be known. The top of one is always there.
    if (outline === undefined || anchor === '' || outline.ids.has(anchor)) return true;
    const decoded = decodeAddress(anchor);
    return outline.ids.has(decoded) || decoded.toLowerCase() === 'top';
  }
}

function missing(path: string): Fault {
  return isFilePath(path) ? 'file' : 'page';
}
