import {
  addressOf,
  addressOfTarget,
  type EntryRef,
  keyOf,
  linksIn,
  localAddress,
  SiteAddresses,
  type TargetAddresses,
  toEntryRef,
} from '@pain/schema';
import type { StoredDocument } from '@pain/web/manifest';
import type { Release } from '../release-folder/release.ts';

/** What of thousands of texts is worth parsing. */
const LIKE_ADDRESS = /^\s*(?:[/#]|https?:)/i;

/**
 * Finds the entries that hold a link. Editors may have written it in another way than the page does, such as
 * `/schön/`, `/Help.html` or `HTTP://our.site/`, and a link that keeps what it leads to is written with the
 * present address of that.
 */
export class LinkHolders {
  private readonly content: readonly StoredDocument[];
  private readonly known: TargetAddresses & { site: SiteAddresses };

  /**
   * @param content the entries of the site.
   * @param siteUrl the site's own address, which may stand before an address within it.
   */
  constructor(
    content: readonly StoredDocument[],
    { pages, redirects }: Pick<Release, 'pages' | 'redirects'>,
    siteUrl: string,
  ) {
    const paths = new Map(pages.flatMap(({ path, entry }) => (entry ? [[keyOf(entry), path] as const] : [])));
    const find = (entry: EntryRef) => [paths.get(keyOf(entry)) ?? []].flat().map(addressOf);
    const addresses = pages.map(({ path }) => addressOf(path));
    this.content = content;
    this.known = { find, site: new SiteAddresses({ pages: addresses, redirects }), siteUrl };
  }

  /** The entries that hold a link to an address, as the page at a path has it. */
  find(address: string, page: string): EntryRef[] {
    const meant = this.hrefOf(address, page);
    const isSame = (text: string) =>
      text === address || (LIKE_ADDRESS.test(text) && this.hrefOf(text, page) === meant);
    return this.content.filter((document) => this.holds(document, isSame)).map(toEntryRef);
  }

  private hrefOf(text: string, page: string): string | undefined {
    const { site, siteUrl } = this.known;
    return URL.parse(localAddress(site.canonical(text.trim(), siteUrl), siteUrl), new URL(page, siteUrl))
      ?.href;
  }

  private holds(value: unknown, isSame: (text: string) => boolean): boolean {
    if (typeof value === 'string') return isSame(value);
    if (typeof value !== 'object' || value === null) return false;
    const present = this.presentAddress(value);
    const parts = present === null ? value : { ...value, url: present };
    return Object.values(parts).some((part) => this.holds(part, isSame));
  }

  /** Of a link in a text the present address of what it keeps; null where what is written counts. */
  private presentAddress(value: object): string | null {
    const [link] = 'type' in value && value.type === 'link' ? linksIn(value) : [];
    return link ? addressOfTarget(link, this.known) : null;
  }
}
