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
  site,
  routes,
  overviews,
  redirects,
  nextChangeAt,
}: Awaited<ReturnType<typeof readSite>>): SiteManifest {
  return {
    state,
    names: { service: site.serviceName, organisation: site.organisation },
    pages: [...routes.map(toPage), ...toOverviewPages(overviews)],
    redirects,
    media: toMediaFiles(routes.map(({ view }) => view)),
    nextChangeAt,
  };
}

function toPage({ path, view, lastModified, documents }: Route): SiteManifest['pages'][number] {
  return { path, title: view.title, lastModified, hidden: view.sharing.hidden, documents };
}

function toOverviewPages({ pages, lastModified }: Overviews): SiteManifest['pages'] {
  return pages.map(({ path, title, hidden }) => ({ path, title, lastModified, hidden, documents: [] }));
}
