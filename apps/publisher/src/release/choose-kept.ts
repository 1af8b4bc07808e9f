import type { ReleaseSummary } from './release-list.ts';

/** This many releases are kept to go back to, whatever their age. */
const ALWAYS_KEPT = 10;
/** Pages stay open in browsers; the assets of releases of the last day are kept for them. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** On a day of many publishes, older ones go all the same. */
const MOST_KEPT = 50;

/**
 * The names of the releases to keep beside the live one.
 *
 * @param others all but the live one, the newest first.
 */
export function chooseKept(others: readonly ReleaseSummary[], now: Date): Set<string> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  const kept = others.filter(({ builtAt }, index) => index < ALWAYS_KEPT || builtAt >= oldest);
  return new Set(kept.slice(0, MOST_KEPT).map(({ release }) => release));
}
