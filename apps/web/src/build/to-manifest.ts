import { contentTypes, type Document, normaliseSource, type PublicationState } from '@pain/schema';
import type { SiteManifest, SiteRecord } from '../manifest/site-manifest.ts';
import { redirectFiles, toMediaFiles } from '../media/media-files.ts';
import type { OverviewPage, Overviews } from '../routes/overviews.ts';
import type { Site } from '../routes/to-routes.ts';
import type { Route } from '../routes/view.ts';

/** Says of a site, and of the documents at the revision that it was made from, what it consists of. */
export function toManifest(
  { routes, overviews, redirects, nextChangeAt }: Site,
  { state, documents }: { state: PublicationState; documents: readonly Document[] },
): SiteManifest {
  const views = routes.map(({ view }) => view);
  const record = {
    state,
    documents: documents.map(toDocument),
    pages: [...routes.map(toPage), ...toOverviewPages(overviews, routes)],
    redirects: withFiles(redirects, redirectFiles(views)),
    nextChangeAt,
  };
  return { record, media: toMediaFiles(views) };
}

/** Leaves an address that staff redirect themselves to them. */
function withFiles(redirects: SiteRecord['redirects'], ofFiles: SiteRecord['redirects']) {
  const taken = new Set(redirects.map(({ from }) => from));
  return [...redirects, ...ofFiles.filter(({ from }) => !taken.has(normaliseSource(from)))];
}

/** The field that names an entry, of each type. */
const TITLES = new Map<string, string>(contentTypes.map(({ name, title }) => [name, title]));

function toDocument(document: Document): SiteRecord['documents'][number] {
  const { type, id, publishedAt } = document;
  const title = Object.entries(document).find(([field]) => field === TITLES.get(type))?.[1];
  return { type, id, title: String(title ?? ''), publishedAt };
}

function toPage({ path, entry, view, documents, related }: Route): SiteRecord['pages'][number] {
  const { title, lastModified, sharing } = view;
  return { path, entry, title, lastModified, hidden: sharing.hidden, documents: [...documents, ...related] };
}

function toOverviewPages(overviews: Overviews, routes: readonly Route[]): SiteRecord['pages'] {
  const { pages, lastModified, alerts } = overviews;
  return pages.map(({ kind, path, title, hidden }) => ({
    path,
    title,
    lastModified,
    hidden,
    entry: null,
    documents: [...SHOWN[kind](routes, overviews), ...alerts],
  }));
}

type Shown = (routes: readonly Route[], overviews: Overviews) => Route['documents'];

/** What the pages show that are made of all others, alerts aside. */
const SHOWN: Readonly<Record<OverviewPage['kind'], Shown>> = {
  // It shows nothing until somebody searches.
  search: () => [],
  'a-to-z': (routes) => routes.map(({ entry }) => entry),
  booklet: (routes, { booklet }) => {
    const printed = new Set(booklet.map(({ path }) => path));
    const documents = routes.filter(({ path }) => printed.has(path)).flatMap((route) => route.documents);
    // Alerts of single pages stand on these alone.
    return documents.filter(({ type }) => type !== 'alert');
  },
};
