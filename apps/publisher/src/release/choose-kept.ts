import type { ReleaseSummary } from '@pain/schema';

/** This many releases are kept to go back to, whatever their age. */
const ALWAYS_KEPT = 10;
/** Pages stay open in browsers; the assets of releases of the last day are kept for them. */
export const KEPT_MS = 24 * 60 * 60 * 1000;
/** On a day of many publishes, those beyond this many go too, except one for each set of assets. */
const MOST_KEPT = 50;

/**
 * The names of the releases to keep.
 *
 * @param all every release, the newest first.
 */
export function chooseKept(all: readonly ReleaseSummary[], live: string, now: Date): Set<string> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  // The same site came again with its search index, and kept the time when it was built.
  const indexed = new Set(all.filter(({ isSearchCurrent }) => isSearchCurrent).map(({ builtAt }) => builtAt));
  const others = all
    .filter(({ release }) => release !== live)
    .filter(({ builtAt, isSearchCurrent }) => isSearchCurrent || !indexed.has(builtAt));
  const kept = others.filter(({ builtAt }, index) => index < ALWAYS_KEPT || builtAt >= oldest);
  const needed = kept.filter((one, index) => index < MOST_KEPT || isNewestOfItsAssets(one, kept));
  return new Set([live, ...needed.map(({ release }) => release)]);
}

function isNewestOfItsAssets(one: ReleaseSummary, all: readonly ReleaseSummary[]): boolean {
  return all.find(({ assets }) => assets === one.assets) === one;
}
