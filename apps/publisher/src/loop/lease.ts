import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { explainDiskError } from '../disk/disk-error.ts';

const holder = z.object({ process: z.int(), host: z.string(), since: z.string() });

/** Who holds a lease. */
export type Holder = z.infer<typeof holder>;

const BUSY = 5;
/** The holder writes a heartbeat every few seconds; after this long without one it may hang. */
const SILENT_MS = 60 * 1000;

/**
 * The right to publish into a data folder, which one process has at a time. It is the operating system's lock
 * on a file (by way of SQLite, which knows how to ask for it on every system), so it ends with its process,
 * however that ends: nothing has to expire, and a process that is only slow never loses it. Those that stand
 * by tell when it seems to hang, and no more.
 */
export class Lease {
  private readonly file: string;
  private readonly now: () => number;
  private database: DatabaseSync | null = null;
  private beating: Promise<void> | null = null;
  /** The holder's last heartbeat, and when this process first saw it. */
  private heard: { beat: number; at: number } | null = null;

  /**
   * @param file what is locked; its folder is made if need be.
   * @param now milliseconds that only ever grow.
   */
  constructor(file: string, now: () => number = () => performance.now()) {
    this.file = file;
    this.now = now;
  }

  /** Whether this process has it, and has taken over what another one left. */
  get isHeld(): boolean {
    return this.database !== null;
  }

  /**
   * Takes the lease if nobody has it.
   *
   * @param takeOver takes over what another process left. Until it settles, nothing else may use the lease.
   * @returns whether this process has it.
   * @throws Error when the file cannot be used at all, and whatever `takeOver` throws; the lease is then
   * released, so that the next call, or another process, starts again.
   */
  async take(takeOver: () => Promise<void>): Promise<boolean> {
    if (this.database) return true;
    mkdirSync(path.dirname(this.file), { recursive: true });
    const database = new DatabaseSync(this.file, { timeout: 0 });
    if (!lock(database)) {
      this.listen();
      return false;
    }
    this.heard = null;
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

  /**
   * Says that this process lives, if it has the lease. Nobody waits for it: a disk that hangs is among
   * what others are to notice.
   */
  beat(): void {
    if (this.database === null) return;
    const now = new Date();
    this.beating ??= utimes(this.holderFile, now, now)
      .catch(() => undefined)
      .finally(() => {
        this.beating = null;
      });
  }

  /**
   * For how long the process that has it has not said that it lives, in milliseconds, as of
   * the last try to take it.
   */
  get silentMs(): number {
    return this.heard === null ? 0 : this.now() - this.heard.at;
  }

  /** That the process that has it may hang; null while it says that it lives. */
  get fault(): Error | null {
    if (this.silentMs <= SILENT_MS) return null;
    const holder = this.holder();
    const who = holder ? `Process ${holder.process} on ${holder.host}` : 'Another process';
    return new Error(
      `${who} publishes, and has not said for more than a minute that it lives. While it hangs, nothing new goes live.\nLook whether it does. Once it is ended, this process takes over automatically.`,
    );
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

  /** By this process's own clock: that of another machine may be wrong. */
  private listen(): void {
    const beat = statSync(this.holderFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (this.heard?.beat !== beat) this.heard = { beat, at: this.now() };
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
