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
