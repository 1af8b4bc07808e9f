import {
  addressOf,
  ContentError,
  type DocumentNamed,
  describeFault,
  type FaultyEntry,
  followRedirect,
  localAddress,
  normaliseSource,
  publicationOf,
  SiteAddresses,
} from '@pain/schema';
import { attemptAll } from './attempt-all.ts';
import { type ContentIndex, compare } from './content-index.ts';
import { type PagePaths, pageAddresses } from './page-paths.ts';

type RedirectEntry = DocumentNamed<'redirect'>;

/** An old address and where it leads now. */
export interface Redirect {
  /** An address of this site, the same for the same path and query: see `normaliseSource`. */
  from: string;
  to: string;
}

/**
 * The redirects of the site, each straight to its end.
 *
 * @param siteUrl the site's own address: a redirect from or to it is one from or to its path.
 * @throws ContentError for each that hides a page or leads in a circle, and for two from one address.
 */
export function toRedirects(index: ContentIndex, paths: PagePaths, siteUrl: string): Redirect[] {
  const redirects = index.all('redirect').map((redirect) => ({
    ...redirect,
    from: localAddress(redirect.from, siteUrl),
    to: localAddress(redirect.to, siteUrl),
  }));
  const from = Map.groupBy(redirects, (redirect) => normaliseSource(redirect.from));
  const pages = new Map(
    index.all('page').flatMap((page) => {
      const path = paths.get(page.id);
      return path === undefined ? [] : [[normaliseSource(addressOf(path)), page] as const];
    }),
  );
  attemptAll([...from], ([source, leading]) => refuseTaken(source, leading, pages.get(source)));
  const addresses = new SiteAddresses({
    pages: pageAddresses(paths),
    redirects: [...from].flatMap(([source, [first]]) => (first ? [{ from: source, to: first.to }] : [])),
  });
  const led = attemptAll(redirects, (redirect) => ({
    from: normaliseSource(redirect.from),
    to: addresses.canonical(follow(redirect, from, addresses), siteUrl),
  }));
  return led.sort((a, b) => compare(a.from, b.from));
}

function refuseTaken(
  source: string,
  [first, ...others]: readonly RedirectEntry[],
  page: DocumentNamed<'page'> | undefined,
): void {
  if (first && page)
    throw problem(first, `From: there is a page at ${source}, which nobody could reach`, [first, page]);
  if (first && others.length > 0)
    throw problem(first, `From: another redirect leads away from ${source}, too`, [first, ...others]);
}

function follow(
  redirect: RedirectEntry,
  from: ReadonlyMap<string, readonly RedirectEntry[]>,
  addresses: SiteAddresses,
): string {
  const { to, passed, backTo } = followRedirect(redirect, addresses);
  if (backTo === null) return to;
  throw problem(
    redirect,
    `To: it leads back to ${backTo} in a circle`,
    passed.flatMap((source) => from.get(source)?.slice(0, 1) ?? []),
  );
}

function problem(
  redirect: RedirectEntry,
  text: string,
  documents: readonly (RedirectEntry | DocumentNamed<'page'>)[],
): ContentError {
  const entries: FaultyEntry[] = documents.map(publicationOf);
  return new ContentError(describeFault(`Redirect “${redirect.from}”`, entries, [text]));
}
