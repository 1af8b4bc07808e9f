import { keyOf, type Receipt, type ReceiptQuestion } from '@pain/schema';
import type { Finding } from '../findings/finding.ts';
import type { Going, LiveLog } from '../release/live-log.ts';
import { isSearchCurrent, type Release } from '../release-folder/release.ts';

/** Tells what is live of an entry. */
export function makeReceipt(
  { type, id, ...change }: ReceiptQuestion,
  release: Release | null,
  log: LiveLog,
): Receipt {
  if (release === null)
    return { live: false, since: null, searchSince: null, problem: null, pages: [], files: [] };
  const key = keyOf({ type, id });
  const { state } = release;
  const isReached = state.epoch === change.epoch && state.revision >= change.revision;
  const reasons = isReached ? findReasons(key, release) : [];
  const live = isReached && !reasons.some((finding) => keepsBack(finding, change));
  const problem = reasons.length > 0 ? reasons.map(({ message }) => message).join('\n') : null;
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

/** The site names what it makes from a file after the file: see packages/checks/src/site/media-path.ts. */
function findFiles(id: string, { files }: Release): string[] {
  return Object.keys(files).filter((path) => path.startsWith(`media/${id}-`));
}

/** Why an entry is shown as it was, whether something newer of it is published or not. */
function findReasons(key: string, { findings }: Release): Finding[] {
  return findings.filter(
    ({ effect, documents }) =>
      (effect === 'keep-back' || effect === 'as-live') &&
      documents.some((document) => keyOf(document) === key),
  );
}

/** An entry that stays as it is live is kept back from when something newer of it is published. */
function keepsBack(
  { effect, asOf }: Finding,
  { epoch, revision }: Pick<ReceiptQuestion, 'epoch' | 'revision'>,
): boolean {
  if (effect !== 'as-live') return effect === 'keep-back';
  return asOf === undefined || asOf.epoch !== epoch || revision > asOf.revision;
}
