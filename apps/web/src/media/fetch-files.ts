import { existsSync } from 'node:fs';
import path from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { download, Unfetched } from './download.ts';

/** How many files one host is asked for at once. A host that gives nothing holds up no other. */
const AT_ONCE = 6;
/** What is overdue is given this long to be there after all, or to be refused, in milliseconds. */
const GLANCE_MS = 200;

/** A file to fetch, and where it is to be. */
export interface Wanted {
  url: URL;
  target: string;
}

interface Download {
  target: string;
  isOver: boolean;
  /** What was thrown; null when all is well. */
  error: unknown;
  ended: Promise<void>;
}

/**
 * By their targets: those that go on beside a build that no longer waits for them, and those that
 * the next one is to notice.
 */
const underWay = new Map<string, Download>();
/** The targets that a build has waited for in vain: no later one waits as long. */
const overdue = new Set<string>();
const hosts = new Map<string, LimitFunction>();

/**
 * Fetches files, and waits as long as one after the other comes. A download that takes longer goes on, and a
 * later call for it notices that it has come.
 *
 * @param patienceMs for how long none may come before the rest is no longer waited for, in milliseconds.
 * @returns why the others are not there, by their targets.
 * @throws the system's error when the disk does not take them.
 */
export async function fetchFiles(
  wanted: readonly Wanted[],
  patienceMs: number,
): Promise<ReadonlyMap<string, Unfetched>> {
  const downloads = wanted.map(({ url, target }) => awaited(target) ?? begin(url, target));
  const [late, others] = [downloads.filter(isOverdue), downloads.filter((one) => !isOverdue(one))];
  await Promise.all([whileSomeEnd(late, GLANCE_MS), whileSomeEnd(others, patienceMs)]);
  return new Map(downloads.flatMap((one) => conclude(one, patienceMs)));
}

/**
 * Forgets what has ended: a build that has fetched what it lacks finds it on the disk, or does without it.
 */
export function forgetEnded(): void {
  for (const { target, isOver } of underWay.values()) {
    if (!isOver) continue;
    underWay.delete(target);
    overdue.delete(target);
  }
}

/** The names in a folder that downloads under way write to, or have written. */
export function namesUnderWay(folder: string): string[] {
  const targets = [...underWay.keys()].filter((target) => path.dirname(target) === folder);
  return targets.map((target) => path.basename(target)).flatMap((name) => [name, `${name}.partial`]);
}

/** A download of which a build is to hear: not one whose file came, and was lost. */
function awaited(target: string): Download | undefined {
  const one = underWay.get(target);
  const isLost = one?.isOver && one.error === null && !existsSync(target);
  return isLost ? undefined : one;
}

function begin(url: URL, target: string): Download {
  const limit = hosts.get(url.host) ?? pLimit(AT_ONCE);
  hosts.set(url.host, limit);
  const made: Download = { target, isOver: false, error: null, ended: Promise.resolve() };
  made.ended = limit(() => download(url, target))
    .catch((error: unknown) => {
      made.error = error;
    })
    .finally(() => {
      made.isOver = true;
    });
  underWay.set(target, made);
  return made;
}

function isOverdue({ target }: Download): boolean {
  return overdue.has(target);
}

/** Ends once all have ended, or for so long none has. */
async function whileSomeEnd(downloads: readonly Download[], patienceMs: number): Promise<void> {
  const impatience = Promise.withResolvers<void>();
  const timer = setTimeout(impatience.resolve, patienceMs);
  const ends = downloads.map(({ ended }) => ended.then(() => timer.refresh()));
  await Promise.race([Promise.all(ends), impatience.promise]);
  clearTimeout(timer);
}

/** What has become of a download: why its file is not there, if it is not. */
function conclude({ target, isOver, error }: Download, patienceMs: number): [string, Unfetched][] {
  if (!isOver) {
    overdue.add(target);
    return [[target, new Unfetched('failed', `it did not come within ${patienceMs / 1000} seconds`)]];
  }
  underWay.delete(target);
  if (error === null) overdue.delete(target);
  else if (!(error instanceof Unfetched)) throw error;
  return error === null ? [] : [[target, error]];
}
