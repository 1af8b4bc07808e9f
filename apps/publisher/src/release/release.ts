import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Describes a release inside its folder; it is not served. */
export const RELEASE_FILE = 'release.json';
/** Holds the site inside a release's folder. */
export const SITE_FOLDER = 'site';

const release = z.object({
  id: z.string(),
  state: z.object({ epoch: z.string(), revision: z.number() }),
  builtAt: z.string(),
  nextChangeAt: z.string().nullable(),
  /** SHA-256 of every file, by its path. */
  files: z.record(z.string(), z.string()),
  pages: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      lastModified: z.string(),
      hidden: z.boolean(),
      documents: z.array(z.object({ ref: z.string(), id: z.string() })),
    }),
  ),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** A finished site: its folder never changes. */
export type Release = z.infer<typeof release>;

/**
 * Reads a release's description.
 *
 * @throws Error when it is missing or damaged.
 */
export async function readRelease(folder: string): Promise<Release> {
  return release.parse(JSON.parse(await readFile(path.join(folder, RELEASE_FILE), 'utf8')));
}
