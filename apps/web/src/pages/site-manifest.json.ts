import { contentTypes, type Document } from '@pain/schema';
import type { APIRoute } from 'astro';
import { readSite } from '../content/read-site.ts';
import { toMediaFiles } from '../media/media-files.ts';
import type { Overviews } from '../routes/overviews.ts';
import type { Route } from '../routes/to-routes.ts';
import type { SiteManifest } from '../site-manifest.ts';

/** Tells the build what the site consists of; `buildSite` reads it and keeps it out of the release. */
export const GET: APIRoute = async () => Response.json(toManifest(await readSite()));

function toManifest({
  state,
  documents,
  site,
  routes,
  overviews,
  redirects,
  nextChangeAt,
}: Awaited<ReturnType<typeof readSite>>): SiteManifest {
  return {
    state,
    names: { service: site.serviceName, organisation: site.organisation },
    documents: documents.map(toDocument),
    pages: [...routes.map(toPage), ...toOverviewPages(overviews)],
    redirects,
    media: toMediaFiles(routes.map(({ view }) => view)),
    nextChangeAt,
  };
}

/** The field that names an entry, of each type. */
const TITLES = new Map<string, string>(contentTypes.map(({ name, title }) => [name, title]));

function toDocument(document: Document): SiteManifest['documents'][number] {
  const { type, id, publishedAt } = document;
  const title = Object.entries(document).find(([field]) => field === TITLES.get(type))?.[1];
  return { ref: type, id, title: String(title ?? ''), publishedAt };
}

function toPage({ path, entry, view, lastModified, documents }: Route): SiteManifest['pages'][number] {
  return { path, entry, title: view.title, lastModified, hidden: view.sharing.hidden, documents };
}

function toOverviewPages({ pages, lastModified }: Overviews): SiteManifest['pages'] {
  return pages.map(({ path, title, hidden }) => ({
    path,
    title,
    lastModified,
    hidden,
    entry: null,
    documents: [],
  }));
}
