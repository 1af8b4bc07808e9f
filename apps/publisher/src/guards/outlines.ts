import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mapFewAtATime } from '../disk/few-at-a-time.ts';
import type { Release } from '../release-folder/release.ts';
import { type PageOutline, readOutline } from './page-outline.ts';

type ByDigest = ReadonlyMap<string, PageOutline>;

/**
 * Reads the outlines of pages and keeps them by digest: of a new site only the pages that changed are parsed.
 */
export class Outlines {
  /** Of the last two sites that were read, which are mostly the new one and the live one. */
  private known: readonly [ByDigest, ByDigest] = [new Map(), new Map()];
  private words = new Words();

  /**
   * The outline of every page of a site that is in its folder, by file.
   *
   * @param folder where the site's files are.
   */
  async of(folder: string, { files }: Pick<Release, 'files'>): Promise<Map<string, PageOutline>> {
    const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));
    const known = await mapFewAtATime(pages, async ([file, digest]) => {
      const outline = this.recall(digest) ?? (await this.read(path.join(folder, file)));
      return { file, digest, outline };
    });
    const read = known.flatMap(({ outline, ...page }) => (outline ? [{ ...page, outline }] : []));
    this.known = [new Map(read.map(({ digest, outline }) => [digest, outline])), this.known[0]];
    return new Map(read.map(({ file, outline }) => [file, outline]));
  }

  /** Null for a page that somebody has removed from the live site. */
  private async read(file: string): Promise<PageOutline | null> {
    const html = await readFile(file, 'utf8').catch(nullIfMissing);
    if (html === null) return null;
    const { links, ids } = readOutline(html);
    return {
      links: links.map((link) => this.words.keep(link)),
      ids: new Set([...ids].map((id) => this.words.keep(id))),
    };
  }

  private recall(digest: string): PageOutline | undefined {
    return this.known[0].get(digest) ?? this.known[1].get(digest);
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/**
 * So many that all of a large site fit, and so few that those of pages that are gone do not pile up for ever.
 */
const MOST_WORDS = 200_000;

/**
 * Keeps each text once, for itself. The same links stand on thousands of pages, and what a parser cuts out of
 * a page is to V8 a piece of that page, which stays in memory as a whole for as long as the piece does.
 */
class Words {
  private readonly kept = new Map<string, string>();

  keep(text: string): string {
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_WORDS) this.kept.clear();
    const own = Buffer.from(text).toString();
    this.kept.set(own, own);
    return own;
  }
}
