import {
  addressOf,
  ContentError,
  type ContentType,
  type DocumentNamed,
  describeFault,
  type EntryRef,
  type FaultyEntry,
  foldCase,
  followRedirect,
  localAddress,
  normalisePath,
  normaliseSource,
  publicationOf,
  SiteAddresses,
} from '@pain/schema';
import { attemptAll } from './attempt-all.ts';
import type { AwayPage } from './away-pages.ts';
import { type ContentIndex, compare } from './content-index.ts';
import { type PagePaths, pageAddresses } from './page-paths.ts';
import type { SitePage, SitePages } from './site-pages.ts';

type RedirectEntry = DocumentNamed<'redirect'>;

/** An old address and where it leads now. */
export interface Redirect {
  /** An address of this site, the same for the same path and query: see `normaliseSource`. */
  from: string;
  to: string;
  /**
   * Whether a page that is away stands at this address, or on the way from it: it leads
   * elsewhere once that is back.
   */
  isTemporary?: true;
}

/** What stands where on the site, for redirects to lead to. */
interface Standing {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  types: readonly ContentType[];
  away: readonly AwayPage[];
}

/**
 * The redirects of the site, each straight to its end: those of staff, and those from pages that have ended.
 * One that leads to a page which is not there at this time is left out as long, and so is one from a page's
 * address in other capital letters: readers who write that mean the page.
 *
 * @param siteUrl the site's own address: a redirect from or to it is one from or to its path.
 * @throws ContentError for each that hides a page or leads in a circle, and for two from one address.
 */
export function toRedirects(standing: Standing, siteUrl: string): Redirect[] {
  const pages = pagesBySource(standing);
  const addressesOfPages = pageAddresses(standing.paths, standing.types);
  const meant = new Set(addressesOfPages.map(foldCase));
  const redirects = standing.index
    .all('redirect')
    .map((redirect) => ({
      ...redirect,
      from: localAddress(redirect.from, siteUrl),
      to: localAddress(redirect.to, siteUrl),
    }))
    .filter(({ from }) => pages.has(normaliseSource(from)) || !meant.has(foldCase(from)));
  const from = Map.groupBy(redirects, (redirect) => normaliseSource(redirect.from));
  attemptAll([...from], ([source, leading]) => refuseTaken(source, leading, pages.get(source)));
  const ofEnded = redirectsOf(standing.away).filter((one) => !from.has(one.from) && !pages.has(one.from));
  const ofStaff = [...from].flatMap(([source, [first]]) => (first ? [{ from: source, to: first.to }] : []));
  const addresses = new SiteAddresses({
    pages: addressesOfPages,
    redirects: [...ofStaff, ...ofEnded],
  });
  const away = new Set(standing.away.map(sourceOf));
  const led = attemptAll(redirects, (redirect) => follow(redirect, { from, addresses, away, siteUrl }));
  const all = [...withoutNowhere(led, standing), ...ofEnded];
  return all.sort((a, b) => compare(a.from, b.from));
}

/** What the addresses of pages that have ended redirect to, until staff give them another time. */
function redirectsOf(away: readonly AwayPage[]): Redirect[] {
  return away.flatMap((page) =>
    page.to === null ? [] : [{ from: sourceOf(page), to: page.to, isTemporary: true }],
  );
}

/** The address of such a page as redirects write where they leave from. */
function sourceOf({ path }: AwayPage): string {
  return normaliseSource(addressOf(path));
}

function pagesBySource({ pages, paths }: Standing): ReadonlyMap<string, SitePage> {
  const placed = pages.all().flatMap((page) => {
    const path = paths.get(page.id);
    return path === undefined ? [] : [[normaliseSource(addressOf(path)), page] as const];
  });
  return new Map(placed);
}

/** Those that lead to where a page is at this time, or elsewhere. */
function withoutNowhere(redirects: readonly Redirect[], { paths, away }: Standing): Redirect[] {
  if (away.length === 0) return [...redirects];
  const there = new Set(paths.values());
  const nowhere = new Set(away.map(({ path }) => path).filter((path) => !there.has(path)));
  return redirects.filter(({ to }) => !nowhere.has(normalisePath(to)));
}

function refuseTaken(
  source: string,
  [first, ...others]: readonly RedirectEntry[],
  page: SitePage | undefined,
): void {
  if (first && page)
    throw problem(first, `From: there is a page at ${source}, which nobody could reach`, [first, page]);
  if (first && others.length > 0)
    throw problem(first, `From: another redirect leads away from ${source}, too`, [first, ...others]);
}

interface Way {
  from: ReadonlyMap<string, readonly RedirectEntry[]>;
  addresses: SiteAddresses;
  /** The addresses of pages that are away. */
  away: ReadonlySet<string>;
  siteUrl: string;
}

function follow(redirect: RedirectEntry, { from, addresses, away, siteUrl }: Way): Redirect {
  const { to, passed, backTo } = followRedirect(redirect, addresses);
  if (backTo !== null)
    throw problem(
      redirect,
      `To: it leads back to ${backTo} in a circle`,
      passed.flatMap((source) => from.get(source)?.slice(0, 1) ?? []),
    );
  const isTemporary = passed.some((source) => away.has(source));
  return {
    from: normaliseSource(redirect.from),
    to: addresses.canonical(to, siteUrl),
    ...(isTemporary && { isTemporary }),
  };
}

function problem(
  redirect: RedirectEntry,
  text: string,
  documents: readonly (EntryRef & { publishedAt: string })[],
): ContentError {
  const entries: FaultyEntry[] = documents.map(publicationOf);
  return new ContentError(describeFault(`Redirect “${redirect.from}”`, entries, [text]));
}
