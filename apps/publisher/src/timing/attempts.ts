import { setTimeout as pause } from 'node:timers/promises';
import { isSameState, type PublicationState } from '@pain/schema';

const FIRST_MS = 1000;

/**
 * How long to wait before another try, in milliseconds: twice as long after each failure.
 *
 * @param failures how many there were one after the other.
 * @param mostMs the longest pause.
 * @param firstMs the pause after the first failure.
 */
export function retryPause(failures: number, mostMs: number, firstMs: number = FIRST_MS): number {
  return Math.min(firstMs * 2 ** (failures - 1), mostMs);
}

/** Waits as long before another try, or until that is stopped. */
export async function pauseBeforeRetry(
  failures: number,
  mostMs: number,
  firstMs: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  await pause(retryPause(failures, mostMs, firstMs), undefined, { signal }).catch(() => undefined);
}

const LONGEST_PAUSE_MS = 30_000;

/**
 * What failed is tried again with growing pauses, anything else at once. A clock that is set makes no pause
 * longer: `performance.now` only ever grows.
 */
export class Attempts {
  private failed: { state: PublicationState; count: number; notBefore: number } | null = null;

  /** Whether a build of this state may be tried now. */
  mayTry(state: PublicationState): boolean {
    return (
      this.failed === null ||
      !isSameState(this.failed.state, state) ||
      performance.now() >= this.failed.notBefore
    );
  }

  /** Notes that a build of this state failed. */
  fail(state: PublicationState): void {
    const count = this.failed && isSameState(this.failed.state, state) ? this.failed.count + 1 : 1;
    this.failed = { state, count, notBefore: performance.now() + retryPause(count, LONGEST_PAUSE_MS) };
  }

  /** Lets the next attempt come at once. */
  forget(): void {
    this.failed = null;
  }
}
