import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';
import { z } from 'zod';
import type { Cms } from './cms.ts';

/** The address that {@link provideSiteUrl} gives the website. */
export const SITE_URL = 'https://pain.example.org';

/** Has the CMS know the address of the website, for the tests of a file. */
export function provideSiteUrl(): void {
  beforeAll(() => void vi.stubEnv('SITE_URL', SITE_URL));
  afterAll(() => void vi.unstubAllEnvs());
}

const SETTINGS = 'api::site-setting.site-setting';
const published = z.object({ documentId: z.string(), homePage: z.object({ documentId: z.string() }) });

/** The documentIds of what makes a website. */
interface Website {
  settings: string;
  home: string;
}

/** Published site settings with a home page, for the tests of a file; those of the seed if they are there. */
export function provideWebsite(cms: { get(): Cms }): { get(): Website } {
  let website: Website | undefined;
  let isOwn = false;
  beforeAll(async () => {
    website = await readWebsite(cms.get());
    isOwn = website === undefined;
    website ??= await makeWebsite(cms.get());
  });
  afterAll(async () => {
    if (isOwn) await removeSettings(cms.get());
  });
  return {
    get() {
      if (!website) throw new Error('The website is there only inside a test.');
      return website;
    },
  };
}

async function readWebsite({ strapi }: Cms): Promise<Website | undefined> {
  const settings = await strapi
    .documents(SETTINGS)
    .findFirst({ status: 'published', populate: ['homePage'] });
  if (!settings) return undefined;
  const { documentId, homePage } = published.parse(settings);
  return { settings: documentId, home: homePage.documentId };
}

/** Publishes site settings with a home page. */
export async function makeWebsite({ strapi }: Cms): Promise<Website> {
  const page = { title: 'Home of the tests', slug: randomUUID(), summary: 'A page.', blocks: [] };
  const { documentId: home } = await strapi
    .documents('api::page.page')
    .create({ data: page, status: 'published' });
  const emergencyAdvice = [{ type: 'paragraph', children: [{ type: 'text', text: 'Call 999.' }] }];
  const data = { serviceName: 'Service', organisation: 'Hospital', homePage: home, emergencyAdvice };
  const settings = await strapi.documents(SETTINGS).create({ data, status: 'published' });
  return { settings: settings.documentId, home };
}

const withPages = z.object({
  documentId: z.string(),
  bookletPages: z.array(z.object({ documentId: z.string() })),
});

/** Runs with other pages in the booklet, by their documentIds, and puts back those that were there. */
export async function withBooklet(
  { strapi }: Cms,
  pages: readonly string[],
  run: () => Promise<void>,
): Promise<void> {
  const { documentId, bookletPages } = withPages.parse(
    await strapi.documents(SETTINGS).findFirst({ status: 'published', populate: ['bookletPages'] }),
  );
  const choose = (chosen: readonly string[]) =>
    strapi.documents(SETTINGS).update({ documentId, status: 'published', data: { bookletPages: chosen } });
  await choose(pages);
  try {
    await run();
  } finally {
    await choose(bookletPages.map((page) => page.documentId));
  }
}

/** Past the document service, which refuses to take them down. */
export async function removeSettings({ strapi }: Cms): Promise<void> {
  const rows = await strapi.db.query(SETTINGS).findMany({ select: ['id'] });
  for (const { id } of rows) await strapi.db.query(SETTINGS).delete({ where: { id } });
}
