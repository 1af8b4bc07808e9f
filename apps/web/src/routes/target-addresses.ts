import { filesOfEntry, MEDIA_FOLDER } from '@pain/checks/site';
import {
  addressOf,
  type ContentType,
  type Document,
  type DocumentNamed,
  type EntryRef,
  keyOf,
  partRouteOf,
  type TargetAddresses,
} from '@pain/schema';
import { type ContentIndex, compare } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';
import { shownDocuments } from './shown-documents.ts';
import type { SitePages } from './site-pages.ts';

/** What decides where on the website an entry or file is. */
interface Standing {
  index: ContentIndex;
  pages: SitePages;
  paths: PagePaths;
  types: readonly ContentType[];
  now: Date;
}

type FindAddresses = TargetAddresses['find'];

/** The addresses of what the pages show of other entries, by their keys. Of most sites nothing links there: it is made when it is first asked for. */
type Shown = ReadonlyMap<string, { document: Document; paths: string[] }>;

/** Where the website has entries and files, for links that keep what they lead to. */
export function makeFindAddresses(standing: Standing): FindAddresses {
  let shown: Shown | undefined;
  const find: FindAddresses = (entry) => {
    const path = standing.paths.get(entry.id);
    if (path !== undefined) return [addressOf(path)];
    shown ??= findShown(standing);
    if (entry.type === 'file') return filesIn(shown, entry);
    if (entry.type === 'resource')
      return ofResource(standing.index.find({ ...entry, type: 'resource' }), find);
    return partsIn(shown, entry, standing.types);
  };
  return find;
}

function findShown(standing: Standing): Shown {
  const shown = new Map<string, { document: Document; paths: string[] }>();
  const pages = standing.pages.all().map((page) => ({ page, path: standing.paths.get(page.id) ?? '/' }));
  for (const { page, path } of pages.sort((a, b) => compare(a.path, b.path)))
    for (const document of shownDocuments(page, standing)) {
      const known = shown.get(keyOf(document)) ?? { document, paths: [] };
      known.paths.push(path);
      shown.set(keyOf(document), known);
    }
  return shown;
}

/** A question or testimonial is a part of each page that lists it. */
function partsIn(shown: Shown, entry: EntryRef, types: readonly ContentType[]): string[] {
  const type = types.find(({ name }) => name === entry.type);
  const part = type && partRouteOf(type);
  const found = shown.get(keyOf(entry));
  if (!part || !found) return [];
  const name: unknown = Reflect.get(found.document, part.slug);
  return found.paths.map((path) => `${addressOf(path)}#${String(name)}`);
}

/** As its own links do: to its page rather than to its file, which is harder to read. */
function ofResource(resource: DocumentNamed<'resource'> | null, find: FindAddresses): readonly string[] {
  if (resource === null) return [];
  const { page, address, file } = resource;
  const ofPage = page === null ? [] : find(page);
  if (ofPage.length > 0) return ofPage;
  return address === null ? find({ type: 'file', id: file?.id ?? '' }) : [address];
}

/** Those of a file that some page shows: no other file is on the website. */
function filesIn(shown: Shown, { id }: EntryRef): string[] {
  const start = `/${MEDIA_FOLDER}/${id}-`;
  for (const { document } of shown.values()) {
    const file = [...filesOfEntry(document.type, { ...document })].find((path) => path.startsWith(start));
    if (file !== undefined) return [file];
  }
  return [];
}
