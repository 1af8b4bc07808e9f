import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceDurably } from '../release/durable.ts';

const inventory = z.record(z.string(), z.string());

/** What is known to be in the bucket: the digest of each file. Kept on disk, so that a push goes on where it was. */
export class Inventory {
  private readonly file: string;
  private files: Record<string, string> = {};

  constructor(file: string) {
    this.file = file;
  }

  /** Reads what was kept. When that is lost or damaged, everything is pushed again. */
  async open(): Promise<void> {
    try {
      this.files = inventory.parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch {
      this.files = {};
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

  /** Notes that a file is there. */
  add(name: string, digest: string): void {
    this.files[name] = digest;
  }

  /** Notes that files are gone. */
  drop(names: readonly string[]): void {
    for (const name of names) delete this.files[name];
  }

  /** Keeps it on disk. */
  async save(): Promise<void> {
    await replaceDurably(this.file, JSON.stringify(this.files));
  }
}
