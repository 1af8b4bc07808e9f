import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegrationLogger, BaseIntegrationHooks } from 'astro';
import type { SiteRecord } from '../manifest/site-manifest.ts';

/** What the integration would only log is wrong here. It uses no other part of Astro's logger. */
const logger = {
  info: () => undefined,
  warn: refuse,
  error: refuse,
} as Partial<AstroIntegrationLogger> as AstroIntegrationLogger;

/**
 * Writes the sitemap of the pages that search engines may list, each with the instant at which
 * its content last changed.
 *
 * It is Astro's integration, which is meant to run at the end of a build of Astro's. Ours compiles code and
 * knows no page, so that its hooks are called here.
 *
 * @throws Error when the integration warns of anything.
 */
export async function addSitemap(
  pages: SiteRecord['pages'],
  { siteUrl, outDir }: { siteUrl: string; outDir: string },
): Promise<void> {
  const listed = pages.filter(({ hidden }) => !hidden);
  const changes = new Map(listed.map((page) => [new URL(page.path, siteUrl).href, page.lastModified]));
  const { hooks } = sitemap({
    customPages: [...changes.keys()],
    serialize: (item) => {
      const lastmod = changes.get(item.url);
      return lastmod === undefined ? undefined : { ...item, lastmod };
    },
  });
  await hooks['astro:routes:resolved']?.({ routes: [], logger });
  // Of Astro's whole configuration the integration reads no more than this.
  const config = { site: siteUrl, base: '/' };
  await hooks['astro:config:done']?.({ config } as Parameters<BaseIntegrationHooks['astro:config:done']>[0]);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${outDir}/`),
    pages: [],
    assets: new Map(),
    logger,
  });
}

function refuse(message: string): never {
  throw new Error(
    `The sitemap cannot be made: ${message}\nLook into src/build/sitemap.ts, and at the version of @astrojs/sitemap.`,
  );
}
