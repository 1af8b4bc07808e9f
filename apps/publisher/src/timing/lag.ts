/** The live site may be behind what is published for this long; then somebody has to look. */
const TOLERATED_MS = 5 * 60 * 1000;

/** Since when the live site is not known to be all that is published, by a clock that nobody can set. */
export class Lag {
  private readonly now: () => number;
  private behindSince: number | null = null;

  /** @param now milliseconds that only ever grow. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Notes how a look went. */
  note(isBehind: boolean): void {
    if (!isBehind) this.behindSince = null;
    else this.behindSince ??= this.now();
  }

  /** For how long, in milliseconds; 0 when the site is up to date. */
  get ms(): number {
    return this.behindSince === null ? 0 : this.now() - this.behindSince;
  }

  get isTooLong(): boolean {
    return this.ms > TOLERATED_MS;
  }
}
