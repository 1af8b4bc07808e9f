import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { BaseIntegrationHooks } from 'astro';
import type { SiteRecord } from './site-manifest.ts';

/** What Astro tells a hook; the sitemap asks for a part of it. */
type Told<Name extends keyof BaseIntegrationHooks> = Parameters<BaseIntegrationHooks[Name]>[0];

/** What the integration would only log is wrong here. */
const logger = { info: () => undefined, warn: refuse, error: refuse };

/**
 * Writes the sitemap of the pages that search engines may list, each with the instant at which its content last changed.
 *
 * It is Astro's integration, which is meant to run at the end of a build of Astro's. Ours compiles code and knows no page, so that its
 * hooks are called here.
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
  const config = { site: siteUrl, base: '/' };
  await hooks['astro:routes:resolved']?.({ routes: [] } as unknown as Told<'astro:routes:resolved'>);
  await hooks['astro:config:done']?.({ config } as Told<'astro:config:done'>);
  const done = { dir: pathToFileURL(`${outDir}/`), pages: [], logger };
  await hooks['astro:build:done']?.(done as unknown as Told<'astro:build:done'>);
}

function refuse(message: string): never {
  throw new Error(`The sitemap cannot be made: ${message}`);
}
