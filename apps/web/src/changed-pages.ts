import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { isThereAlready, type MadePages } from './output-folder.ts';

/** What a page is made with beside the code of this build: which packages, and how Astro is set up. */
const BESIDE_CODE = [
  new URL('../../../package-lock.json', import.meta.url),
  new URL('../astro.config.ts', import.meta.url),
];

/** The pages of one build. */
export interface ChangedPages {
  integration: AstroIntegration;
  /** What the pages were made with and of, once the build has come to its end. */
  made: MadePages;
}

/**
 * Has Astro render only the pages that would not be as they are in the output folder already. What a page shows is a function of its code
 * and of what its `cacheKey` digests; a path without one is rendered in every build.
 *
 * Astro's own incremental build does the same with a cache for output folders that are emptied, and so writes every page two times.
 *
 * @param before the pages that are in the folder; null when nobody vouches for any.
 */
export function renderChangedPages(outDir: string, before: MadePages | null): ChangedPages {
  const builtFiles = new Set<string>();
  const made: MadePages = { code: '', digests: {} };
  const isChanged = ({
    pathname,
    cacheKey,
  }: {
    pathname: string;
    cacheKey?: string | undefined;
  }): boolean => {
    if (cacheKey === undefined) return true;
    const page = `${pathname.replace(/\/$/, '')}/`;
    made.digests[page] = cacheKey;
    return !isThereAlready(outDir, before, { page, code: made.code, digest: cacheKey });
  };
  const integration: AstroIntegration = {
    name: 'changed-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteBuiltFiles(builtFiles)] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            made.code = await digestCode(builtFiles);
            // The code of two builds in one process is the same module, and Astro would answer from the first one's list.
            routeCacheOf(prerenderer).clearAll();
            return (await prerenderer.getStaticPaths()).filter(isChanged);
          },
          teardown: async () => {
            // The module stays, and with the list the whole site would. Where the setting up has failed there is none, and that error is the one
            // to tell.
            if ('app' in prerenderer) routeCacheOf(prerenderer).clearAll();
            await prerenderer.teardown?.();
          },
        }));
      },
    },
  };
  return { integration, made };
}

/** Every file of code and style has a digest of its content in its name. */
function noteBuiltFiles(names: Set<string>) {
  return {
    name: 'note-built-files',
    generateBundle(_options: unknown, bundle: Record<string, unknown>) {
      for (const name of Object.keys(bundle)) names.add(name);
    },
  };
}

/** @throws Error when a newer Vite does not tell the names: pages of older code would stay. */
async function digestCode(builtFiles: ReadonlySet<string>): Promise<string> {
  if (builtFiles.size === 0)
    throw new Error(
      'Vite names no built files any more. Look into src/changed-pages.ts before you use this version of Vite.',
    );
  const beside = await Promise.all(BESIDE_CODE.map((file) => readFile(file, 'utf8')));
  const all = [process.env.SITE_URL, ...[...builtFiles].sort(), ...beside];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

interface RouteCache {
  clearAll(): void;
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
    "Astro's cache of routes is not where it was. Look into src/changed-pages.ts before you use this version of Astro.",
  );
}

function isRouteCache(value: unknown): value is RouteCache {
  return typeof value === 'object' && value !== null && 'clearAll' in value;
}
