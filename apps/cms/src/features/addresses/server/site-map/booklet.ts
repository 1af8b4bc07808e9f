import { pagesInBooklet } from '@pain/checks/site';
import type { Core } from '@strapi/strapi';
import { type Place, type Places, publishedPages } from '../places';
import { SETTINGS } from '../read-places';
import { isPublishedAfter, type Step, type Version } from './step';

interface SettingsRow extends Version {
  bookletPages: { documentId: string }[];
}

/** The pages in the booklet after a step, in their order. */
export async function readBooklet(strapi: Core.Strapi, step: Step, places: Places): Promise<Place[]> {
  const rows: SettingsRow[] = await strapi.db.query(SETTINGS).findMany({
    select: ['documentId', 'publishedAt'],
    populate: { bookletPages: { select: ['documentId'] } },
  });
  const settings = rows.find((row) => isPublishedAfter(step, row));
  const bookletPages = (settings?.bookletPages ?? []).map(({ documentId }) => ({ id: documentId }));
  const homePage = places.homeId === null ? null : { id: places.homeId };
  return pagesInBooklet({ homePage, bookletPages }, publishedPages(places));
}
