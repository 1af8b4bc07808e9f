import type { OverviewPage } from '../routes/overviews.ts';
import type { Site } from '../routes/to-routes.ts';
import type { Route } from '../routes/view.ts';

/** The page at a path: one of an entry's, or one that is made of all others. */
export function findPage(
  { routes, overviews }: Site,
  path: string,
): { route: Route | undefined; overview: OverviewPage | undefined } {
  return {
    route: routes.find((one) => one.path === path),
    overview: overviews.pages.find((one) => one.path === path),
  };
}

/** The titles of pages, by their paths, in the order of these. */
export function titlesOf(site: Site, paths: readonly string[]): Map<string, string> {
  const titles = paths.map((path) => {
    const { route, overview } = findPage(site, path);
    return [path, route?.view.title ?? overview?.title ?? path] as const;
  });
  return new Map(titles);
}
