import {
  type ContentType,
  contentTypes,
  type Document,
  normaliseSource,
  type PublicationState,
  titleOf,
} from '@pain/schema';
import type { SiteManifest, SiteRecord } from '../manifest/site-manifest.ts';
import { redirectFiles, toMediaFiles } from '../media/media-files.ts';
import type { OverviewPage, Overviews } from '../routes/overviews.ts';
import type { Site } from '../routes/to-routes.ts';
import type { Route } from '../routes/view.ts';

/** Says of a site, and of the documents at the revision that it was made from, what it consists of. */
export function toManifest(
  { routes, overviews, redirects, away, nextChangeAt }: Site,
  { state, documents }: { state: PublicationState; documents: readonly Document[] },
  types: readonly ContentType[] = contentTypes,
): SiteManifest {
  const byName = new Map(types.map((type) => [type.name, type]));
  const views = routes.map(({ view }) => view);
  const record = {
    state,
    documents: documents.map((document) => toDocument(document, byName.get(document.type))),
    pages: [...routes.map(toPage), ...toOverviewPages(overviews, routes)],
    redirects: withFiles(redirects, redirectFiles(views)),
    away: away.map(({ entry, path, from, until }) => ({ entry, path, from, until })),
    nextChangeAt,
  };
  return { record, media: toMediaFiles(views) };
}

/** Leaves an address that staff redirect themselves to them. */
function withFiles(redirects: SiteRecord['redirects'], ofFiles: SiteRecord['redirects']) {
  const taken = new Set(redirects.map(({ from }) => from));
  return [...redirects, ...ofFiles.filter(({ from }) => !taken.has(normaliseSource(from)))];
}

function toDocument(
  document: Document,
  definition: ContentType | undefined,
): SiteRecord['documents'][number] {
  const { type, id, publishedAt } = document;
  const title = definition && titleOf(definition, { ...document });
  return { type, id, title: title ?? '', publishedAt };
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
  'a-to-z': (routes) => routes.flatMap(({ entry }) => entry ?? []),
  booklet: (routes, { booklet }) => {
    const printed = new Set(booklet.map(({ path }) => path));
    const documents = routes.filter(({ path }) => printed.has(path)).flatMap((route) => route.documents);
    // Alerts of single pages stand on these alone.
    return documents.filter(({ type }) => type !== 'alert');
  },
};
