import { z } from 'zod';

/** What a change does to one public page. */
const pageChange = z.object({
  title: z.string(),
  kind: z.enum(['changed', 'new', 'gone']),
  /** The page as it is; null for a new one. */
  liveUrl: z.string().nullable(),
  /** The page as it will be; null for one that goes. */
  previewUrl: z.string().nullable(),
  /** Its words, one after the other. */
  words: z.array(z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })),
});

/** What the preview says will change when an entry is published. */
export const changes = z.object({
  /** Why it cannot be published as it is, or null. */
  problem: z.string().nullable(),
  /** More pages than these change when it is not the length of `pages`. */
  count: z.number(),
  pages: z.array(pageChange),
});

export type PageChange = z.infer<typeof pageChange>;
export type Changes = z.infer<typeof changes>;

/** A link to a draft, and the ISO 8601 instant at which it ends. */
export const link = z.object({ url: z.string(), until: z.string() });

export type PreviewLink = z.infer<typeof link>;
