import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { explainDiskError } from '../disk/disk-error.ts';
import { replaceDurably, syncFolder } from '../disk/durable.ts';

const held = z.object({
  /** The release that was put back. */
  release: z.string(),
  /** Since when, as an ISO 8601 instant. */
  since: z.string(),
  /** Who did it, as the CMS names them. */
  by: z.string(),
});

/** That an earlier site was put back, so that nothing newer goes live until somebody says so. */
export type Held = z.infer<typeof held>;

/** Keeps on disk whether the site is held, so that a restart does not let go of it. */
export class HoldFile {
  private readonly file: string;

  constructor(siteDir: string) {
    this.file = path.join(siteDir, 'held.json');
  }

  /** @throws Error when the file is damaged or cannot be read: what is held must not go live by mistake. */
  async read(): Promise<Held | null> {
    const text = await this.readText();
    if (text === null) return null;
    const parsed = held.safeParse(toJson(text));
    if (parsed.success) return parsed.data;
    throw new Error(
      `${this.file} is damaged, so it is not known which site was put back.\nDelete it: the newest one goes live then, and an earlier one can be put back again.`,
    );
  }

  private async readText(): Promise<string | null> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw explainDiskError(error, this.file);
    }
  }

  /** @throws DiskError when the disk is full or refuses. */
  async write(hold: Held): Promise<void> {
    await replaceDurably(this.file, JSON.stringify(hold));
  }

  async remove(): Promise<void> {
    await rm(this.file, { force: true });
    await syncFolder(path.dirname(this.file));
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
