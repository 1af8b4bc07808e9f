import { z } from 'zod';

/** The words of a page, one after the other. */
const words = z.array(z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) }));

/** What a change does to one public page. */
const pageChange = z.object({
  /** Its path on the site. */
  path: z.string(),
  title: z.string(),
  kind: z.enum(['changed', 'new', 'gone']),
  /** The page as it is; null for a new one. */
  liveUrl: z.string().nullable(),
  /** The page as it will be; null for one that goes. */
  previewUrl: z.string().nullable(),
  /** Null for a page whose words are compared only when it is opened. */
  words: words.nullable(),
});

/** What the preview says will change when an entry is published. */
export const changes = z.object({
  /** Why it cannot be published as it is, or null. */
  problem: z.string().nullable(),
  /** All pages that change. */
  pages: z.array(pageChange),
});

/** The words of one page that changes. */
export const pageWords = z.object({ words });

export type PageChange = z.infer<typeof pageChange>;
export type Changes = z.infer<typeof changes>;
export type Words = z.infer<typeof words>;

/** A link to a draft, and the ISO 8601 instant at which it ends. */
export const link = z.object({ url: z.string(), until: z.string() });

export type PreviewLink = z.infer<typeof link>;

/** The page with what stands in a form, and the address of the frame that shows it. */
export const livePage = z.object({ url: z.string(), html: z.string() });

export type LivePage = z.infer<typeof livePage>;
