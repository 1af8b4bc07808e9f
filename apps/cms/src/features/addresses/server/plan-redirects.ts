import { addressOf, foldCase, hasQuery, normalisePath, normaliseSource } from '@pain/schema';
import type { Move } from './places';

/** A published redirect. */
export interface Redirect {
  id: string;
  from: string;
  to: string;
}

/** What is to be done with the redirects. */
export interface RedirectPlan {
  remove: string[];
  change: Redirect[];
  create: Move[];
}

/**
 * Plans the redirects after pages moved: each old path redirects straight to where its page is now. Redirects
 * to an old path get the new one as their target, so that there are no chains; those that would hide a page,
 * or redirect to themselves, are removed, so that there are no loops. So are those from what differs by
 * capital letters alone from where a page is now: who opens it gets that page.
 *
 * @param paths the paths that pages have now.
 */
export function planRedirects(
  redirects: readonly Redirect[],
  moves: readonly Move[],
  paths: ReadonlySet<string>,
): RedirectPlan {
  const moved = new Map(moves.map(({ from, to }) => [from, to]));
  const taken = new Set([...paths].map((path) => foldCase(addressOf(path))));
  const kept = redirects.filter(({ from }) => hasQuery(from) || !taken.has(foldCase(normaliseSource(from))));
  const retargeted = kept.map((redirect) => retarget(redirect, moved));
  const leaving = new Set(kept.map(({ from }) => normaliseSource(from)));
  return {
    remove: redirects.filter((redirect) => !kept.includes(redirect)).map(({ id }) => id),
    change: retargeted.filter((redirect, index) => redirect.to !== kept[index]?.to),
    create: moves.filter(({ from }) => !paths.has(from) && !leaving.has(addressOf(from))),
  };
}

/**
 * Returns a redirect with its target up to date. From an old path, it is the new path of the page; to an old
 * path, it is the new path with the query and fragment of the old target.
 */
function retarget(redirect: Redirect, moved: ReadonlyMap<string, string>): Redirect {
  const target = normalisePath(redirect.to);
  const rest = redirect.to.match(/[?#].*$/)?.[0] ?? '';
  const own = hasQuery(redirect.from) ? undefined : moved.get(normalisePath(redirect.from));
  const to = own ?? appendTo(moved.get(target), rest) ?? redirect.to;
  return { ...redirect, to };
}

function appendTo(path: string | undefined, rest: string): string | undefined {
  return path === undefined ? undefined : `${path}${rest}`;
}
