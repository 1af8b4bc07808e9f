import { filesOfEntry, MEDIA_FOLDER, PartNames } from '@pain/checks/site';
import {
  addressOf,
  type ContentType,
  type Document,
  type DocumentNamed,
  type EntryRef,
  fileRef,
  keyOf,
  partRouteOf,
  type TargetAddresses,
} from '@pain/schema';
import { type ContentIndex, compare } from './content-index.ts';
import type { PagePaths } from './page-paths.ts';
import { shownInBlocks } from './shown-documents.ts';
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

/**
 * What the pages show, by its key. Of most sites nothing links there: it is made when it is first asked for.
 */
type Shown = ReadonlyMap<string, ShownEntry>;

interface ShownEntry {
  document: Document;
  /** Its address on each page of which it is a part. */
  parts: string[];
}

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
    return shown.get(keyOf(entry))?.parts ?? [];
  };
  return find;
}

function findShown(standing: Standing): Shown {
  const shown = new Map<string, ShownEntry>();
  const slugs = new Map(standing.types.map((type) => [type.name, partRouteOf(type)?.slug]));
  const pages = standing.pages.all().map((page) => ({ page, path: standing.paths.get(page.id) ?? '/' }));
  for (const { page, path } of pages.sort((a, b) => compare(a.path, b.path))) {
    const names = new PartNames();
    for (const document of [page.document, ...shownInBlocks(page, standing)]) {
      const known = shown.get(keyOf(document)) ?? { document, parts: [] };
      const slug = slugs.get(document.type);
      // A question or testimonial is a part of each page that lists it, named as addAnchors does.
      if (slug !== undefined)
        known.parts.push(`${addressOf(path)}#${names.nameEntry(String(Reflect.get(document, slug)))}`);
      shown.set(keyOf(document), known);
    }
  }
  return shown;
}

/** As its own links do: to its page rather than to its file, which is harder to read. */
function ofResource(resource: DocumentNamed<'resource'> | null, find: FindAddresses): readonly string[] {
  if (resource === null) return [];
  const { page, address, file } = resource;
  const ofPage = page === null ? [] : find(page);
  if (ofPage.length > 0) return ofPage;
  return address === null ? find(fileRef(file?.id ?? '')) : [address];
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
