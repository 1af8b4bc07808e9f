import type { WholeSite } from '../content/make-site.ts';

/** One file of the site, not rendered yet. */
export interface UnrenderedPage {
  /** Where it stands in the output, with forward slashes. */
  file: string;
  /** Its address within the site. */
  path: string;
  /** Changes exactly when the content that the page shows changes; undefined when nobody says. */
  cacheKey: string | undefined;
  /**
   * What the file holds.
   *
   * @throws whatever the page's components throw.
   */
  render(): Promise<Uint8Array>;
}

/**
 * Every file that Astro's routes make of a site. Asked for another site, it forgets the one before, of which no page can be rendered then.
 *
 * @throws whatever the routes' `getStaticPaths` throw.
 */
export type ListPages = (site: WholeSite) => Promise<UnrenderedPage[]>;
