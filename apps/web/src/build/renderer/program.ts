import type { WholeSite } from '../make-site.ts';

/**
 * The program's own file: it names all others, each with a digest of what it holds. Astro asks for
 * the beginning of the name.
 */
export const ENTRY_FILE = 'prerender-entry.mjs';

/** What the compiled code offers; `list-pages.ts` is its entry. */
export interface Program {
  /**
   * Every file that Astro's routes make of a site. Asked for another site, it forgets the one before, of
   * which no page can be rendered then.
   *
   * @throws whatever the routes' `getStaticPaths` throw.
   */
  listPages(site: WholeSite): Promise<UnrenderedPage[]>;
  /**
   * What belongs to this version of the code beside its pages, as addresses within the site; also what
   * routes without content make.
   */
  assets: readonly string[];
}

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
   * @throws whatever a component throws.
   */
  render(): Promise<Uint8Array>;
}
