import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Holds styles and scripts, whose names change with their content. */
export const ASSETS = '_astro';

/**
 * Which kept release has which styles and scripts, for pages that are open somewhere. Of what is not live any
 * more nothing else is served: what was withdrawn must be gone. Each release is read once, so that a request
 * costs the same however many are kept.
 */
export class AssetIndex {
  private readonly known = new Map<string, readonly string[]>();
  private folders: ReadonlyMap<string, string> = new Map();

  /** @param sites the folders of the kept releases' sites. */
  keep(sites: readonly string[]): void {
    for (const site of this.known.keys()) if (!sites.includes(site)) this.known.delete(site);
    const kept = sites.flatMap((site) => this.assetsOf(site).map((file) => [file, site] as const));
    this.folders = new Map(kept);
  }

  /**
   * The folder of a site that has a file; null when none has. Names of assets never mean two
   * contents, so any will do.
   */
  find(file: string): string | null {
    return this.folders.get(file) ?? null;
  }

  private assetsOf(site: string): readonly string[] {
    const assets = this.known.get(site) ?? listAssets(site);
    this.known.set(site, assets);
    return assets;
  }
}

/** None for a release that was removed meanwhile. */
function listAssets(site: string): string[] {
  try {
    const entries = readdirSync(path.join(site, ASSETS), { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => `${ASSETS}/${name}`);
  } catch {
    return [];
  }
}
