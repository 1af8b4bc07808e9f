import { isSameState, type PublicationState } from '@pain/schema';
import { retryPause } from '../timing/retry-pause.ts';

const LONGEST_PAUSE_MS = 30_000;

/** What failed is tried again with growing pauses, anything else at once. */
export class Attempts {
  private readonly now: () => number;
  private failed: { state: PublicationState; count: number; notBefore: number } | null = null;

  /** @param now milliseconds that only ever grow: a clock that is set must not make a pause longer. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Whether a build of this state may be tried now. */
  mayTry(state: PublicationState): boolean {
    return (
      this.failed === null || !isSameState(this.failed.state, state) || this.now() >= this.failed.notBefore
    );
  }

  /** Notes that a build of this state failed. */
  fail(state: PublicationState): void {
    const count = this.failed && isSameState(this.failed.state, state) ? this.failed.count + 1 : 1;
    this.failed = { state, count, notBefore: this.now() + retryPause(count, LONGEST_PAUSE_MS) };
  }

  /** Lets the next attempt come at once. */
  forget(): void {
    this.failed = null;
  }
}
