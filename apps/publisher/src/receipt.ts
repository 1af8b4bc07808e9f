import { type Finding, keyOf } from './guards/finding.ts';
import type { Going, LiveLog } from './release/live-log.ts';
import { isSearchCurrent, type Release } from './release/release.ts';

/** An entry at one of its changes, as the CMS asks for it. */
export interface ReceiptQuestion {
  /** Name of its content type. */
  type: string;
  id: string;
  /** The CMS's state at which it last changed. */
  epoch: string;
  revision: number;
}

/** What is live of an entry. */
export interface Receipt {
  /** Whether the live site shows the entry as it was at that revision or a later one. */
  live: boolean;
  /** Since when, as an ISO 8601 instant; null when it is not live. */
  since: string | null;
  /** Since when search knows, as an ISO 8601 instant; null while it does not, or the entry is not live. */
  searchSince: string | null;
  /** Why the entry was kept back, though everything else of that revision is live; null when it was not. */
  problem: string | null;
  /**
   * The public pages that show the entry or name it, its own first; also those of before the change while that is not
   * live.
   */
  pages: { path: string; title: string }[];
  /** For a file of the media library: the public files of the live site that are made from it. Else none. */
  files: string[];
}

/** Tells what is live of an entry. */
export function makeReceipt(
  { type, id, ...change }: ReceiptQuestion,
  release: Release | null,
  log: LiveLog,
): Receipt {
  if (release === null)
    return { live: false, since: null, searchSince: null, problem: null, pages: [], files: [] };
  const key = keyOf({ ref: type, id });
  const { state } = release;
  const isReached = state.epoch === change.epoch && state.revision >= change.revision;
  const problem = isReached ? findReason(key, change, release) : null;
  const live = isReached && problem === null;
  const going = log.findSince({ key, ...change });
  const since = going?.at ?? release.builtAt;
  const searchSince = findSearchSince(going, release);
  const pages = findPages(key, release);
  const files = type === 'file' ? findFiles(id, release) : [];
  return { live, since: live ? since : null, searchSince: live ? searchSince : null, problem, pages, files };
}

function findPages(key: string, { pages }: Release): Receipt['pages'] {
  const showing = pages.filter(({ documents }) => documents.some((other) => keyOf(other) === key));
  const isItsOwn = ({ entry }: Release['pages'][number]) => entry !== null && keyOf(entry) === key;
  const own = showing.filter(isItsOwn);
  const others = showing.filter((page) => !isItsOwn(page));
  return [...own, ...others].map(({ path, title }) => ({ path, title }));
}

function findSearchSince(going: Going | null, release: Release): string | null {
  if (going === null) return isSearchCurrent(release) ? release.builtAt : null;
  return going.searchAt === undefined ? going.at : going.searchAt;
}

/** The site names what it makes from a file after the file: see mediaPath in apps/web. */
function findFiles(id: string, { files }: Release): string[] {
  return Object.keys(files).filter((path) => path.startsWith(`media/${id}-`));
}

function findReason(
  key: string,
  change: Pick<ReceiptQuestion, 'epoch' | 'revision'>,
  { findings }: Release,
): string | null {
  const reasons = findings.filter(
    (finding) => keepsBack(finding, change) && finding.documents.some((document) => keyOf(document) === key),
  );
  return reasons.length > 0 ? reasons.map(({ message }) => message).join('\n') : null;
}

/** An entry that stays as it is live is kept back from when something newer of it is published. */
function keepsBack(
  { effect, asOf }: Finding,
  { epoch, revision }: Pick<ReceiptQuestion, 'epoch' | 'revision'>,
): boolean {
  if (effect !== 'as-live') return effect === 'keep-back';
  return asOf === undefined || asOf.epoch !== epoch || revision > asOf.revision;
}
