import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

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

  get isHeld(): boolean {
    return this.database !== null;
  }

  /**
   * Takes the lease if nobody has it.
   *
   * @returns whether this process has it.
   * @throws Error when the file cannot be used at all.
   */
  tryTake(): boolean {
    if (this.database) return true;
    mkdirSync(path.dirname(this.file), { recursive: true });
    const database = new DatabaseSync(this.file, { timeout: 0 });
    if (!lock(database)) return false;
    this.database = database;
    const mine: Holder = { process: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(this.holderFile, JSON.stringify(mine));
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
