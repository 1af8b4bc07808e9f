import {
  addressOf,
  ContentError,
  type DocumentNamed,
  describeFault,
  type FaultyEntry,
  localAddress,
  normalisePath,
  publicationOf,
} from '@pain/schema';
import { attemptAll } from './attempt-all.ts';
import { type ContentIndex, compare } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';

type RedirectEntry = DocumentNamed<'redirect'>;

/** An old address and where it leads now. */
export interface Redirect {
  /** An address of this site, the same for the same path. */
  from: string;
  to: string;
}

/**
 * The redirects of the site, each straight to its end.
 *
 * @param siteUrl the site's own address: a redirect to it leads on like one to its path.
 * @throws ContentError for each that hides a page or leads in a circle, and for two from one address.
 */
export function toRedirects(index: ContentIndex, paths: PagePaths, siteUrl: string): Redirect[] {
  const redirects = index
    .all('redirect')
    .map((redirect) => ({ ...redirect, to: localAddress(redirect.to, siteUrl) }));
  const from = Map.groupBy(redirects, (redirect) => normalisePath(redirect.from));
  const pages = new Map(index.all('page').map((page) => [paths.get(page.id), page]));
  attemptAll([...from], ([path, leading]) => refuseTaken(path, leading, pages.get(path)));
  const led = attemptAll(redirects, (redirect) => ({
    from: addressOf(normalisePath(redirect.from)),
    to: follow(redirect, from),
  }));
  return led.sort((a, b) => compare(a.from, b.from));
}

function refuseTaken(
  path: string,
  [first, ...others]: readonly RedirectEntry[],
  page: DocumentNamed<'page'> | undefined,
): void {
  if (first && page)
    throw problem(first, `From: there is a page at ${path}, which nobody could reach`, [first, page]);
  if (first && others.length > 0)
    throw problem(first, `From: another redirect leads away from ${path}, too`, [first, ...others]);
}

function follow(redirect: RedirectEntry, from: ReadonlyMap<string, readonly RedirectEntry[]>): string {
  const passed = new Map([[normalisePath(redirect.from), redirect]]);
  let target = redirect.to;
  for (;;) {
    const path = normalisePath(target);
    const [next] = from.get(path) ?? [];
    if (next === undefined) return target;
    if (passed.has(path))
      throw problem(redirect, `To: it leads back to ${path} in a circle`, [...passed.values()]);
    passed.set(path, next);
    target = next.to;
  }
}

function problem(
  redirect: RedirectEntry,
  text: string,
  documents: readonly (RedirectEntry | DocumentNamed<'page'>)[],
): ContentError {
  const entries: FaultyEntry[] = documents.map(publicationOf);
  return new ContentError(describeFault(`Redirect “${redirect.from}”`, entries, [text]));
}
