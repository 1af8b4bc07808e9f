import path from 'node:path';
import { z } from 'zod';
import type { SiteSource } from './make-site.ts';

const environment = z.object({
  CMS_URL: z.url({ error: 'CMS_URL is missing or no address, such as http://127.0.0.1:1337' }),
  BUILD_TOKEN: z.string({ error: 'BUILD_TOKEN is missing' }).min(1, { error: 'BUILD_TOKEN is empty' }),
  SITE_URL: z.url({ error: 'SITE_URL is missing or no address, such as http://localhost:8080' }),
});

/**
 * What a site is made of while somebody works on its code, from the environment that `npm run dev` sets.
 *
 * @throws Error that names every variable that is missing or wrong.
 */
export function developmentSource(): SiteSource {
  const result = environment.safeParse(process.env);
  if (!result.success) throw new Error(`The website cannot be shown: ${z.prettifyError(result.error)}`);
  const { CMS_URL, BUILD_TOKEN, SITE_URL } = result.data;
  return {
    cmsUrl: CMS_URL,
    buildToken: BUILD_TOKEN,
    siteUrl: SITE_URL,
    contentFile: path.resolve('.astro/content.json'),
    keptBack: {},
    now: new Date(),
  };
}
