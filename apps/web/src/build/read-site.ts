import type { WholeSite } from './make-site.ts';

let given: WholeSite | null = null;

/** Has all pages be of one site from now on. */
export function giveSite(site: WholeSite): void {
  given = site;
}

/**
 * The site that pages are rendered of: the one that a build has given, or else, in development, that
 * of what is published now.
 *
 * @throws in development, as `makeSite` does.
 */
export async function readSite(): Promise<WholeSite> {
  if (given !== null) return given;
  // No part of the program that builds run.
  const [{ makeSite }, { developmentSource }] = await Promise.all([
    import('./make-site.ts'),
    import('./development-source.ts'),
  ]);
  return makeSite(developmentSource());
}
