import path from 'node:path';
import { z } from 'zod';

const environment = z.object({
  CMS_URL: z.url({ error: 'CMS_URL is missing or no address, such as http://127.0.0.1:1337' }),
  BUILD_TOKEN: z.string({ error: 'BUILD_TOKEN is missing' }).min(1, { error: 'BUILD_TOKEN is empty' }),
  BUILD_TIME: z.iso
    .datetime({ error: 'BUILD_TIME is no instant, such as 2026-11-23T10:00:00.000Z' })
    .optional(),
  SITE_URL: z.url({ error: 'SITE_URL is no address, such as https://pain.example.nhs.uk' }).optional(),
  CONTENT_FILE: z.string().default(path.resolve('.astro/content.json')),
  KEPT_BACK_FILE: z.string().optional(),
});

/** What a build needs to know from outside. */
export interface BuildEnvironment {
  cmsUrl: string;
  buildToken: string;
  /** The instant that the whole site is built for, so that no two pages differ in what is in force. */
  now: Date;
  /** Names this build; null outside of one, where content and time go on meanwhile. */
  build: string | null;
  /** The site's public address; undefined where nobody says. */
  siteUrl: string | undefined;
  /** Where what was read from the CMS is kept between builds. */
  contentFile: string;
  /** Says which entries are shown as they were before; undefined when none. */
  keptBackFile: string | undefined;
}

/**
 * Reads what the build needs from the environment, where `buildSite` and `npm run dev` put it.
 *
 * @throws Error that names every variable that is missing or wrong.
 */
export function readBuildEnvironment(): BuildEnvironment {
  const result = environment.safeParse(process.env);
  if (!result.success) throw new Error(`The website cannot be built: ${z.prettifyError(result.error)}`);
  const { CMS_URL, BUILD_TOKEN, BUILD_TIME, SITE_URL, CONTENT_FILE, KEPT_BACK_FILE } = result.data;
  return {
    cmsUrl: CMS_URL,
    buildToken: BUILD_TOKEN,
    now: BUILD_TIME ? new Date(BUILD_TIME) : new Date(),
    build: BUILD_TIME ?? null,
    siteUrl: SITE_URL,
    contentFile: CONTENT_FILE,
    keptBackFile: KEPT_BACK_FILE,
  };
}
