import type { PictureFormat } from '@pain/checks/site';
import { entryRef, publicationState } from '@pain/schema';
import { z } from 'zod';

export { fileAt, pathOfFile } from './page-files.ts';
export { pointsToAny } from './pointers.ts';

/** The file among the build's output that holds the entries that the site was made from. It is not served. */
export const CONTENT_FILE = 'site-content.json';
/** The folder of a site that holds its search index. */
export const SEARCH_FOLDER = 'pagefind';
/** Content files of an earlier version have none: their entries are spelled as {@link storedRef} says. */
export const CONTENT_VERSION = 2;

/** An entry as it is kept. Releases from before December 2026 call its type `ref`. */
export const storedRef = z.preprocess(withType, entryRef);
const storedEntry = z.preprocess(withType, entryRef.extend({ title: z.string(), publishedAt: z.string() }));

/** What is kept of a site beside its files, in a build's manifest and in a release. */
export const siteRecord = z.object({
  /** The revision of the CMS that it shows. */
  state: publicationState.extend({
    /** Releases of an earlier version have none. */
    nonce: publicationState.shape.nonce.default(''),
  }),
  /** Every published entry, also those that no page shows. Releases of an earlier version do not say. */
  documents: z.array(storedEntry).default([]),
  pages: z.array(
    z.object({
      path: z.string(),
      /** The entry whose page it is; null for pages that the site makes itself. */
      entry: storedRef.nullable().default(null),
      title: z.string(),
      lastModified: z.string(),
      hidden: z.boolean(),
      /** The entries that the page shows. */
      documents: z.array(storedRef),
    }),
  ),
  redirects: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** Whether a page may be back at this address: nobody should keep where it leads today. */
      isTemporary: z.boolean().optional(),
    }),
  ),
  /**
   * The published entries whose pages are not there at this time: those come later, or have ended.
   * Earlier releases have none.
   */
  away: z
    .array(
      z.object({
        entry: storedRef,
        path: z.string(),
        /** When the page comes, as an ISO 8601 instant; null when it has ended. */
        from: z.string().nullable(),
        /** When it ended; null when it is still to come. */
        until: z.string().nullable(),
      }),
    )
    .default([]),
  /** When an entry or a consent next begins or ends, as an ISO 8601 instant. */
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

const content = z.object({
  documents: z.array(z.looseObject(entryRef.shape)),
});
const versioned = z.looseObject({ version: z.int().default(1) });

/** An entry as the build parsed it, of which others know no more than its name. */
export type StoredDocument = z.infer<typeof content>['documents'][number];

/**
 * Entries that a build shows in an earlier version, by `type:id`; null for one that had none and is left out.
 */
export type KeptBack = Record<string, StoredDocument | null>;

/**
 * Parses the text of a {@link CONTENT_FILE}.
 *
 * @throws Error when it is damaged.
 */
export function parseContent(text: string): StoredDocument[] {
  const read: unknown = JSON.parse(text);
  const isFormer = versioned.parse(read).version < CONTENT_VERSION;
  return content.parse(isFormer ? JSON.parse(text, (_name, value) => withType(value)) : read).documents;
}

/** Takes `ref` for `type`, where something has an identity. */
function withType(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('ref' in value && 'id' in value)) return value;
  const { ref, ...others } = value;
  return { type: ref, ...others };
}
