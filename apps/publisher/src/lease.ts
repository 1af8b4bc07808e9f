import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { explainDiskError } from './disk-error.ts';

const holder = z.object({ process: z.int(), host: z.string(), since: z.string() });

/** Who holds a lease. */
export type Holder = z.infer<typeof holder>;

const BUSY = 5;

/**
 * The right to publish into a data folder, which one process has at a time. It is the operating system's lock on a file
 * (by way of SQLite, which knows how to ask for it on every system), so it ends with its process, however that ends:
 * nothing has to expire, and a process that is only slow never loses it.
 */
export class Lease {
  private readonly file: string;
  private database: DatabaseSync | null = null;

  /** @param file what is locked; its folder is made if need be. */
  constructor(file: string) {
    this.file = file;
  }

  /** Whether this process has it, and has taken over what another one left. */
  get isHeld(): boolean {
    return this.database !== null;
  }

  /**
   * Takes the lease if nobody has it.
   *
   * @param takeOver takes over what another process left. Until it has come to its end, nothing else may act on the lease.
   * @returns whether this process has it.
   * @throws Error when the file cannot be used at all, and whatever `takeOver` throws; the lease is then given back, so that the next
   * call, or another process, begins anew.
   */
  async take(takeOver: () => Promise<void>): Promise<boolean> {
    if (this.database) return true;
    mkdirSync(path.dirname(this.file), { recursive: true });
    const database = new DatabaseSync(this.file, { timeout: 0 });
    if (!lock(database)) return false;
    try {
      this.noteHolder();
      await takeOver();
    } catch (error) {
      database.close();
      throw error;
    }
    this.database = database;
    return true;
  }

  /** Lets another process have it. */
  release(): void {
    this.database?.close();
    this.database = null;
  }

  /** Who took it last; null when nobody did. */
  holder(): Holder | null {
    try {
      return holder.parse(JSON.parse(readFileSync(this.holderFile, 'utf8')));
    } catch {
      return null;
    }
  }

  private noteHolder(): void {
    const mine: Holder = { process: process.pid, host: hostname(), since: new Date().toISOString() };
    try {
      writeFileSync(this.holderFile, JSON.stringify(mine));
    } catch (error) {
      throw explainDiskError(error, this.holderFile);
    }
  }

  private get holderFile(): string {
    return `${this.file}.json`;
  }
}

function lock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
