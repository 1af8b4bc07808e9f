import { localAddress } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { siteUrl } from '../../../../kernel/settings';
import type { Places } from '../places';
import { REDIRECT, readPlaces, SETTINGS, withDrafts } from '../read-places';
import { isPublishedAfter, type Step, type Version } from './step';

/** Where all published pages stand after a step. */
export async function readPlacesAfter(strapi: Core.Strapi, step: Step): Promise<Places> {
  const now = await readPlaces(strapi);
  const next = await withDrafts(strapi, withoutPages(now, step.takeDown), step.publish);
  return { ...next, homeId: await readHomeAfter(strapi, step) };
}

/** Where all pages stand without some. */
export function withoutPages({ homeId, pages }: Places, documentIds: readonly string[]): Places {
  const gone = new Set(documentIds);
  return { homeId, pages: new Map([...pages].filter(([id]) => !gone.has(id))) };
}

/** Where published redirects lead away from after a step, as addresses of this website. */
export async function readSourcesAfter(strapi: Core.Strapi, step: Step): Promise<string[]> {
  const rows: (Version & { from: string | null })[] = await strapi.db
    .query(REDIRECT)
    .findMany({ select: ['documentId', 'publishedAt', 'from'] });
  const after = rows.filter((row) => isPublishedAfter(step, row));
  return after.map(({ from }) => localAddress(from ?? '', siteUrl()));
}

interface SettingsRow extends Version {
  homePage: { documentId: string } | null;
}

async function readHomeAfter(strapi: Core.Strapi, step: Step): Promise<string | null> {
  const rows: SettingsRow[] = await strapi.db.query(SETTINGS).findMany({
    select: ['documentId', 'publishedAt'],
    populate: { homePage: { select: ['documentId'] } },
  });
  return rows.find((row) => isPublishedAfter(step, row))?.homePage?.documentId ?? null;
}
