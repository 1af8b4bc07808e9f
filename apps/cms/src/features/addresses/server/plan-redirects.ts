import { addressOf, hasQuery, normalisePath, normaliseSource } from '@pain/schema';
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
 * What moves of pages mean for the redirects: each old path leads straight to where its page is now. Redirects that led
 * to an old path are led on, so that there are no chains; those that would hide a page, or lead to themselves, go, so
 * that there are no loops.
 *
 * @param paths the paths that pages have now.
 */
export function planRedirects(
  redirects: readonly Redirect[],
  moves: readonly Move[],
  paths: ReadonlySet<string>,
): RedirectPlan {
  const moved = new Map(moves.map(({ from, to }) => [from, to]));
  const kept = redirects.filter(({ from }) => hasQuery(from) || !paths.has(normalisePath(from)));
  const led = kept.map((redirect) => leadOn(redirect, moved));
  const leaving = new Set(kept.map(({ from }) => normaliseSource(from)));
  return {
    remove: redirects.filter((redirect) => !kept.includes(redirect)).map(({ id }) => id),
    change: led.filter((redirect, index) => redirect.to !== kept[index]?.to),
    create: moves.filter(({ from }) => !paths.has(from) && !leaving.has(addressOf(from))),
  };
}

/** A redirect from an old path goes where its page went; one to an old path is led on, with what follows the path. */
function leadOn(redirect: Redirect, moved: ReadonlyMap<string, string>): Redirect {
  const target = normalisePath(redirect.to);
  const rest = redirect.to.match(/[?#].*$/)?.[0] ?? '';
  const own = hasQuery(redirect.from) ? undefined : moved.get(normalisePath(redirect.from));
  const to = own ?? appendTo(moved.get(target), rest) ?? redirect.to;
  return { ...redirect, to };
}

function appendTo(path: string | undefined, rest: string): string | undefined {
  return path === undefined ? undefined : `${path}${rest}`;
}
