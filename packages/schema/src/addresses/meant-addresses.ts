import { foldAddress } from './fold-address.ts';
import { hasQuery, sourcesOf } from './redirect-source.ts';

/** Of what follows a `?` only so much is compared with old addresses, which are shorter. */
export const LONGEST_QUERY = 1000;

/** Names of files here are made by us: nobody types them. */
const MACHINE_MADE = /^\/(?:_astro|media|pagefind)\//i;

/** The addresses of a site's pages, and those from which redirects leave. */
export interface KnownAddresses {
  /** Each as `addressOf` writes it. */
  pages: readonly string[];
  /** From sources as `normaliseSource` writes them. */
  redirects: readonly { from: string; to: string; isTemporary?: boolean | undefined }[];
}

/** An address that readers may mean, and where it leads. */
export interface Meant {
  from: string;
  to: string;
  isPage: boolean;
  /** Whether it leads there for a time only. */
  isTemporary?: boolean | undefined;
}

/**
 * The pages and old addresses of a site, by what readers may mean by an address at which there is nothing.
 */
export class MeantAddresses {
  private readonly known: KnownAddresses;
  private readonly hasQueries: boolean;
  /** By what is the same for all that readers may write; null for what may mean one of two. */
  private byFold: ReadonlyMap<string, Meant | null> | null = null;

  constructor(known: KnownAddresses) {
    this.known = known;
    this.hasQueries = known.redirects.some(({ from }) => hasQuery(from));
  }

  /**
   * The address that is meant, if exactly one can be; else null.
   *
   * @param path may still be encoded.
   * @param search what follows the path, from the `?` on; empty without one.
   */
  find(path: string, search: string): Meant | null {
    const fold = MACHINE_MADE.test(path) ? null : foldAddress(path);
    if (fold === null) return null;
    const byFold = this.read();
    const key = this.queriesOf(search)
      .map((query) => fold + query)
      .find((one) => byFold.has(one));
    return byFold.get(key ?? fold) ?? null;
  }

  /** Made when it is first needed: on most sites every address is written as it is. */
  private read(): ReadonlyMap<string, Meant | null> {
    if (this.byFold !== null) return this.byFold;
    const byFold = new Map<string, Meant | null>();
    for (const path of this.known.pages) this.add(byFold, { from: path, to: path, isPage: true });
    for (const redirect of this.known.redirects) this.add(byFold, { ...redirect, isPage: false });
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
