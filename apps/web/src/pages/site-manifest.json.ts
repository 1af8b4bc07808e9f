import type { APIRoute } from 'astro';
import { readSite } from '../content/read-site.ts';
import { mediaOf, mediaPath } from '../media/media-path.ts';
import type { Route } from '../routes/to-routes.ts';
import type { SiteManifest } from '../site-manifest.ts';

/** Tells the build what the site consists of; `buildSite` reads it and keeps it out of the release. */
export const GET: APIRoute = async () => Response.json(toManifest(await readSite()));

function toManifest({
  state,
  routes,
  redirects,
  nextChangeAt,
}: Awaited<ReturnType<typeof readSite>>): SiteManifest {
  return { state, pages: routes.map(toPage), redirects, media: toMedia(routes), nextChangeAt };
}

function toPage({ path, view, lastModified, documents }: Route): SiteManifest['pages'][number] {
  return { path, title: view.title, lastModified, hidden: view.sharing.hidden, documents };
}

function toMedia(routes: readonly Route[]): SiteManifest['media'] {
  const files = routes.flatMap(({ path, view }) =>
    mediaOf(view).map((media) => ({
      path: mediaPath(media),
      url: media.url,
      name: media.name,
      usedBy: path,
    })),
  );
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
