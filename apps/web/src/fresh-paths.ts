import type { AstroIntegration } from 'astro';

interface RouteCache {
  clearAll(): void;
}

/**
 * Has Astro ask for the pages anew in every build, and forget them afterwards. When nothing but the time or what is kept back has
 * changed, the code of two builds in one process is the same module, and Astro would answer from the first one's list: an alert that
 * has ended would stay. Otherwise it is another module, and Node keeps the old one for ever, with the whole site in that list.
 */
export function freshPaths(): AstroIntegration {
  return {
    name: 'fresh-paths',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: () => {
            routeCacheOf(prerenderer).clearAll();
            return prerenderer.getStaticPaths();
          },
          teardown: async () => {
            // Where the setting up has failed there is none, and that error is the one to tell.
            if ('app' in prerenderer) routeCacheOf(prerenderer).clearAll();
            await prerenderer.teardown?.();
          },
        }));
      },
    },
  };
}

/**
 * Astro's own prerenderer holds the app that holds the cache; neither is part of its types.
 *
 * @throws Error when a newer Astro keeps it elsewhere: a site with old pages would be worse.
 */
function routeCacheOf(prerenderer: object): RouteCache {
  const app = 'app' in prerenderer ? prerenderer.app : null;
  const cache = typeof app === 'object' && app !== null && 'routeCache' in app ? app.routeCache : null;
  if (isRouteCache(cache)) return cache;
  throw new Error(
    "Astro's cache of routes is not where it was. Look into src/fresh-paths.ts before you use this version of Astro.",
  );
}

function isRouteCache(value: unknown): value is RouteCache {
  return typeof value === 'object' && value !== null && 'clearAll' in value;
}
