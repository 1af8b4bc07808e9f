import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mapFewAtATime } from '../release/few-at-a-time.ts';
import type { Release } from '../release/release.ts';
import { type PageOutline, readOutline } from './page-outline.ts';

type ByDigest = ReadonlyMap<string, PageOutline>;

/** Reads the outlines of pages and keeps them by digest: of a new site only the pages that changed are parsed. */
export class Outlines {
  /** Of the last two sites that were read, which are mostly the new one and the live one. */
  private known: readonly [ByDigest, ByDigest] = [new Map(), new Map()];

  /**
   * The outline of every page of a site, by file.
   *
   * @param folder where the site's files are.
   */
  async of(folder: string, { files }: Pick<Release, 'files'>): Promise<Map<string, PageOutline>> {
    const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));
    const read = await mapFewAtATime(pages, async ([file, digest]) => {
      const outline = this.recall(digest) ?? readOutline(await readFile(path.join(folder, file), 'utf8'));
      return { file, digest, outline };
    });
    this.known = [new Map(read.map(({ digest, outline }) => [digest, outline])), this.known[0]];
    return new Map(read.map(({ file, outline }) => [file, outline]));
  }

  private recall(digest: string): PageOutline | undefined {
    return this.known[0].get(digest) ?? this.known[1].get(digest);
  }
}
