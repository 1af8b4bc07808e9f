import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceDurably } from '../disk/durable.ts';

const note = z.object({
  /** The bucket that it is about. */
  bucket: z.string(),
  /** The digest of each file that is there; null for one that may be there, in whatever version. */
  files: z.record(z.string(), z.string().nullable()),
  /** Since when nobody wants a file that is there, as ISO 8601 instants. */
  unused: z.record(z.string(), z.string()),
});

/**
 * What is known to be in the bucket. Kept on disk, so that a push goes on where it was,
 * however the one before ended.
 */
export class Inventory {
  private readonly file: string;
  private readonly bucket: string;
  private files: Record<string, string | null> = {};
  private unused: Record<string, string> = {};

  /** @param bucket the name of the bucket, by which a note about another one is known. */
  constructor(file: string, bucket: string) {
    this.file = file;
    this.bucket = bucket;
  }

  /**
   * Reads what was kept. When that is lost, damaged or about another bucket, everything is pushed again.
   *
   * @returns where files may be left that no push removes, and what to do; null when there are none.
   */
  async open(): Promise<string | null> {
    const kept = await this.read();
    const { files, unused } = kept?.bucket === this.bucket ? kept : { files: {}, unused: {} };
    Object.assign(this, { files, unused });
    if (kept === null || kept.bucket === this.bucket) return null;
    if (kept.bucket === '')
      return `${this.file} is damaged, so everything is pushed again, and what is gone from the site may stay in ${this.bucket}.\nTo repair this: stop the publisher, empty the bucket, delete that file, start the publisher.`;
    return `The copy of the site in ${kept.bucket} is not kept up to date any more, and what is withdrawn stays there.\nEmpty it.`;
  }

  /** Null when there is none; about no bucket when it is damaged. */
  private async read(): Promise<z.infer<typeof note> | null> {
    try {
      return note.parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return isMissing ? null : { bucket: '', files: {}, unused: {} };
    }
  }

  /** The names of all files that are there, or may be. */
  get names(): string[] {
    return Object.keys(this.files);
  }

  /** Whether this version of a file is there. */
  has(name: string, digest: string): boolean {
    return this.files[name] === digest;
  }

  /**
   * Notes that files are about to be put or removed: from here on nobody knows which
   * version is there, if any.
   */
  doubt(names: readonly string[]): void {
    for (const name of names) this.files[name] = null;
  }

  /** Notes that a file is there. */
  add(name: string, digest: string): void {
    this.files[name] = digest;
  }

  /** Notes that files are gone. */
  drop(names: readonly string[]): void {
    for (const name of names) delete this.files[name];
  }

  /** Notes which files nobody wants at this moment. */
  noteUnused(names: readonly string[], now: Date): void {
    this.unused = Object.fromEntries(names.map((name) => [name, this.unused[name] ?? now.toISOString()]));
  }

  /** For how long nobody has wanted a file, in milliseconds; 0 for one that is wanted. */
  unusedMs(name: string, now: Date): number {
    const since = this.unused[name];
    return since === undefined ? 0 : now.getTime() - Date.parse(since);
  }

  /**
   * Keeps it on disk.
   *
   * @throws DiskError when the disk is full or refuses.
   */
  async save(): Promise<void> {
    const { bucket, files, unused } = this;
    await replaceDurably(this.file, JSON.stringify({ bucket, files, unused }));
  }
}
