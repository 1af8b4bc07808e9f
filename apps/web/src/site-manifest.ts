import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The file among the build's output that says what the site consists of. It is not released. */
export const MANIFEST_FILE = 'site-manifest.json';

const reference = z.object({ ref: z.string(), id: z.string() });

/** What is kept of a site beside its files, in a build's manifest and in a release. */
export const siteRecord = z.object({
  /** The revision of the CMS that it shows. */
  state: z.object({
    epoch: z.string(),
    revision: z.number(),
    /** Releases of an earlier version have none. */
    nonce: z.string().default(''),
  }),
  pages: z.array(
    z.object({
      path: z.string(),
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

const manifest = siteRecord.extend({
  /** What the picture says that other websites show with a link to this one. */
  names: z.object({ service: z.string(), organisation: z.string() }),
  media: z.array(
    z.object({
      path: z.string(),
      url: z.string(),
      name: z.string(),
      usedBy: z.string(),
      /** How the picture is made from the file of the media library; null for a file that is given as it is. */
      picture: z.object({ width: z.int(), format: z.enum(['avif', 'webp', 'jpeg']) }).nullable(),
    }),
  ),
});

/** What the site consists of, beside the pages themselves. */
export type SiteManifest = z.infer<typeof manifest>;

/**
 * Reads the manifest from a build's output.
 *
 * @throws Error when it is not there or damaged, which means that the build did not finish.
 */
export function readManifest(outDir: string | URL): SiteManifest {
  const folder = outDir instanceof URL ? fileURLToPath(outDir) : outDir;
  return parseManifest(readFileSync(path.join(folder, MANIFEST_FILE), 'utf8'));
}

/**
 * Parses the text of a manifest.
 *
 * @throws Error when it is damaged.
 */
export function parseManifest(text: string): SiteManifest {
  return manifest.parse(JSON.parse(text));
}
