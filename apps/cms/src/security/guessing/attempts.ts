/** How often something may be tried. */
export interface AttemptLimit {
  /** Tries of one key in a window. */
  most: number;
  windowMs: number;
}

interface Tries {
  count: number;
  /** When the window ends, in milliseconds since 1970. */
  until: number;
}

/**
 * Counts tries by key, such as a caller's address, in windows that begin with the first try. In the memory of
 * this process, and never more than a given number of keys: the oldest go first.
 */
export class Attempts {
  // In the order of their ends, since all windows are of one length.
  private readonly tries = new Map<string, Tries>();
  private readonly limit: AttemptLimit;
  private readonly mostKeys: number;

  constructor(limit: AttemptLimit, mostKeys: number) {
    this.limit = limit;
    this.mostKeys = mostKeys;
  }

  /**
   * Takes a try, before it is known how it ends, so that tries at the same time count.
   *
   * @returns how many milliseconds are left until the next may be taken; 0 when this one was.
   */
  take(key: string, now = Date.now()): number {
    this.makeRoom(key, now);
    const tries = this.tries.get(key) ?? { count: 0, until: now + this.limit.windowMs };
    if (tries.count >= this.limit.most) return tries.until - now;
    tries.count += 1;
    this.tries.set(key, tries);
    return 0;
  }

  /** Gives back a try that turned out to be none of a stranger's. */
  giveBack(key: string): void {
    const tries = this.tries.get(key);
    if (!tries) return;
    tries.count -= 1;
    if (tries.count <= 0) this.tries.delete(key);
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.tries.size;
  }

  private makeRoom(key: string, now: number): void {
    for (const [past, { until }] of this.tries) {
      if (until > now) break;
      this.tries.delete(past);
    }
    const [oldest] = this.tries.keys();
    if (oldest !== undefined && !this.tries.has(key) && this.tries.size >= this.mostKeys)
      this.tries.delete(oldest);
  }
}
