import { contentTypes, type Document } from '@pain/schema';
import type { APIRoute } from 'astro';
import { readSite } from '../content/read-site.ts';
import { mediaOf, mediaPath } from '../media/media-path.ts';
import type { Route } from '../routes/to-routes.ts';
import type { SiteManifest } from '../site-manifest.ts';

/** Tells the build what the site consists of; `buildSite` reads it and keeps it out of the release. */
export const GET: APIRoute = async () => Response.json(toManifest(await readSite()));

function toManifest({
  state,
  documents,
  routes,
  redirects,
  nextChangeAt,
}: Awaited<ReturnType<typeof readSite>>): SiteManifest {
  return {
    state,
    documents: documents.map(toDocument),
    pages: routes.map(toPage),
    redirects,
    media: toMedia(routes),
    nextChangeAt,
  };
}

/** The field that names an entry, of each type. */
const TITLES = new Map<string, string>(contentTypes.map(({ name, title }) => [name, title]));

function toDocument(document: Document): SiteManifest['documents'][number] {
  const title = Object.entries(document).find(([field]) => field === TITLES.get(document.type))?.[1];
  return {
    ref: document.type,
    id: document.id,
    title: String(title ?? ''),
    publishedAt: document.publishedAt,
  };
}

function toPage({ path, entry, view, lastModified, documents }: Route): SiteManifest['pages'][number] {
  return { path, entry, title: view.title, lastModified, hidden: view.sharing.hidden, documents };
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
