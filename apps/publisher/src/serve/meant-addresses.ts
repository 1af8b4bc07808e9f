import { addressOf, hasQuery, sourcesOf } from '@pain/schema';
import type { Served } from '../release-folder/release.ts';
import { foldAddress } from './fold-address.ts';

const PAGE_FILE = /(?:^|\/)index\.html$/;
/** Of what follows a `?` only so much is compared with old addresses, which are shorter. */
export const LONGEST_QUERY = 1000;

/** An address that readers may mean, and where it leads. */
interface Meant {
  from: string;
  to: string;
  isPage: boolean;
}

/** The pages and old addresses of a site, by what readers may mean by an address at which there is nothing. */
export class MeantAddresses {
  private readonly site: Pick<Served, 'files' | 'redirects'>;
  private readonly hasQueries: boolean;
  /** By what is the same for all that readers may write; null for what may mean one of two. */
  private byFold: ReadonlyMap<string, Meant | null> | null = null;

  constructor(site: Pick<Served, 'files' | 'redirects'>) {
    this.site = site;
    this.hasQueries = site.redirects.some(({ from }) => hasQuery(from));
  }

  /**
   * The address that is meant, if exactly one can be; else null.
   *
   * @param asked the path that was asked for, decoded.
   * @param search goes with it to a page.
   */
  find(asked: string, search: string): string | null {
    const byFold = this.read();
    const fold = foldAddress(asked);
    if (fold === null) return null;
    const key = this.queriesOf(search)
      .map((query) => fold + query)
      .find((one) => byFold.has(one));
    const meant = key === undefined ? null : byFold.get(key);
    return meant ? meant.to + (meant.isPage ? search : '') : null;
  }

  /** Made when it is first needed: most releases are replaced before anybody mistypes an address of theirs. */
  private read(): ReadonlyMap<string, Meant | null> {
    if (this.byFold !== null) return this.byFold;
    const byFold = new Map<string, Meant | null>();
    for (const meant of listMeant(this.site)) this.add(byFold, meant);
    this.byFold = byFold;
    return byFold;
  }

  /** A page is meant rather than the old address of another one. */
  private add(byFold: Map<string, Meant | null>, meant: Meant): void {
    const fold = foldAddress(meant.from);
    if (fold === null) return;
    const key = fold + (this.queriesOf(meant.from.slice(meant.from.indexOf('?')))[0] ?? '');
    const known = byFold.get(key);
    if (known === undefined) byFold.set(key, meant);
    else if (known?.isPage === meant.isPage && known.to !== meant.to) byFold.set(key, null);
  }

  private queriesOf(search: string): string[] {
    if (!this.hasQueries || !search.startsWith('?') || search.length > LONGEST_QUERY) return [''];
    return sourcesOf(`/${search}`).map((source) => source.slice(1).toLowerCase());
  }
}

function listMeant({ files, redirects }: Pick<Served, 'files' | 'redirects'>): Meant[] {
  const pages = Object.keys(files).filter((file) => PAGE_FILE.test(file));
  const paths = pages.map((file) => addressOf(`/${file.slice(0, -'index.html'.length)}`));
  return [
    ...paths.map((path) => ({ from: path, to: path, isPage: true })),
    ...redirects.map((redirect) => ({ ...redirect, isPage: false })),
  ];
}
