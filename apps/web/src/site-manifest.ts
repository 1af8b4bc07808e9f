import type { PictureFormat } from '@pain/checks';
import { publicationState } from '@pain/schema';
import { z } from 'zod';

export { pointsToAny } from './content/pointers.ts';

/** The file among the build's output that holds the entries that the site was made from. It is not served. */
export const CONTENT_FILE = 'site-content.json';
/** The folder of a site that holds its search index. */
export const SEARCH_FOLDER = 'pagefind';
/** The types of which each published entry has a page of its own. */
export const ROUTED_TYPES: ReadonlySet<string> = new Set(['page']);

const reference = z.object({ ref: z.string(), id: z.string() });

/** What is kept of a site beside its files, in a build's manifest and in a release. */
export const siteRecord = z.object({
  /** The revision of the CMS that it shows. */
  state: publicationState.extend({
    /** Releases of an earlier version have none. */
    nonce: publicationState.shape.nonce.default(''),
  }),
  /** Every published entry, also those that no page shows. Releases of an earlier version do not say. */
  documents: z.array(reference.extend({ title: z.string(), publishedAt: z.string() })).default([]),
  pages: z.array(
    z.object({
      path: z.string(),
      /** The entry whose page it is; null for pages that the site makes itself. */
      entry: reference.nullable().default(null),
      title: z.string(),
      lastModified: z.string(),
      hidden: z.boolean(),
      /** The entries that the page shows. */
      documents: z.array(reference),
    }),
  ),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  /** When an alert or a consent next begins or ends, as an ISO 8601 instant. */
  nextChangeAt: z.string().nullable(),
});

/** What the site consists of, as it is kept in a release. */
export type SiteRecord = z.infer<typeof siteRecord>;

/** What the site consists of, beside the pages themselves. */
export interface SiteManifest {
  record: SiteRecord;
  /** The files of the media library that pages show. */
  media: {
    path: string;
    url: string;
    name: string;
    usedBy: string;
    /** How the picture is made from the file of the media library; null for a file that is given as it is. */
    picture: { width: number; format: PictureFormat } | null;
  }[];
}

const content = z.object({ documents: z.array(z.looseObject({ type: z.string(), id: z.string() })) });

/** An entry as the build parsed it, of which others know no more than its name. */
export type StoredDocument = z.infer<typeof content>['documents'][number];

/** Entries that a build shows in an earlier version, by `type:id`; null for one that had none and is left out. */
export type KeptBack = Record<string, StoredDocument | null>;

/**
 * Parses the text of a {@link CONTENT_FILE}.
 *
 * @throws Error when it is damaged.
 */
export function parseContent(text: string): StoredDocument[] {
  return content.parse(JSON.parse(text)).documents;
}
