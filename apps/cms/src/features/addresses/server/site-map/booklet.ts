import type { Core } from '@strapi/strapi';
import type { Places } from '../places';
import { PAGE, SETTINGS } from '../read-places';
import { isPublishedAfter, type Step, type Version } from './step';

interface SettingsRow extends Version {
  bookletPages: { documentId: string }[];
}

/** How many pages are in the booklet after a step: those that the settings chose, or else the home page and those in the menu. */
export async function countChapters(
  strapi: Core.Strapi,
  step: Step,
  { homeId, pages }: Places,
): Promise<number> {
  const rows: SettingsRow[] = await strapi.db.query(SETTINGS).findMany({
    select: ['documentId', 'publishedAt'],
    populate: { bookletPages: { select: ['documentId'] } },
  });
  const settings = rows.find((row) => isPublishedAfter(step, row));
  const chosen = new Set(settings?.bookletPages.map(({ documentId }) => documentId));
  const published = [...chosen].filter((id) => pages.has(id));
  if (published.length > 0) return published.length;
  return new Set([homeId, ...(await readMenu(strapi, step))]).size;
}

async function readMenu(strapi: Core.Strapi, step: Step): Promise<string[]> {
  const where = { navigationOrder: { $notNull: true } };
  const select = ['documentId', 'publishedAt'];
  const rows: Version[] = await strapi.db.query(PAGE).findMany({ select, where });
  return rows.filter((row) => isPublishedAfter(step, row)).map(({ documentId }) => documentId);
}
