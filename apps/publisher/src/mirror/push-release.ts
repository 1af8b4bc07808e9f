import { messageOf, nameSome } from '@pain/schema';
import { mapFewAtATime } from '../disk/few-at-a-time.ts';
import { KEPT_MS } from '../release/choose-kept.ts';
import { ASSETS } from '../release-folder/asset-index.ts';
import type { Release } from '../release-folder/release.ts';
import { type Bucket, RefusedError } from './bucket.ts';
import type { Inventory } from './inventory.ts';
import { type BucketObject, toObjects } from './to-objects.ts';

/** Says which release is there as a whole. */
const POINTER = 'current-release.json';
/** What links to other files comes after these. */
const LINKING = /\.(?:html|xml|txt|json|webmanifest)$/;
/** How many files are pushed between two notes of how far it came. */
const NOTED_AFTER = 100;
/** When more files fail than these, it is not they that are at fault: no more are tried. */
const MOST_FAILED = 10;

/** Why files could not be put, by their names. */
type Failed = ReadonlyMap<string, Error>;

/**
 * Makes a bucket hold a release: what pages need first, then pages, then deletions, then the pointer, so that
 * a reader never meets a page without its styles. Only what is not there yet is pushed.
 *
 * What is about to change is noted before it does: a process that is killed meanwhile leaves nothing
 * that no later push knows of.
 *
 * A file that cannot be put, because the service refuses it or does not respond, keeps no other from being
 * put or deleted, and the pointer from being put.
 *
 * @param folder where the release's files are.
 * @throws what the service says of deletions, and an error that lists the files that could not be put; what
 * was done until then is noted in the inventory.
 */
export async function pushRelease(
  release: Release,
  folder: string,
  bucket: Bucket,
  inventory: Inventory,
  now: Date = new Date(),
): Promise<void> {
  const objects = toObjects(release, folder);
  const missing = objects.filter(({ name, digest }) => !inventory.has(name, digest));
  const gone = chooseGone(objects, inventory, now);
  const known = new Set(inventory.names);
  let failed: Failed = new Map();
  inventory.doubt([...missing.map(({ name }) => name), ...gone]);
  await inventory.save();
  try {
    failed = await putAll(missing, bucket, inventory);
    // Whatever failed before: what was withdrawn must be gone.
    await bucket.remove(gone);
    inventory.drop([...gone, ...listRefused(failed).filter((name) => !known.has(name))]);
  } finally {
    await inventory.save();
  }
  if (failed.size > 0) throw new Error(describeFailed(failed));
  const { id, state } = release;
  const pointer = JSON.stringify({ release: id, state, at: now.toISOString() });
  await bucket.putText(POINTER, pointer, { contentType: 'application/json', cacheControl: 'no-store' });
}

/**
 * What is to be removed. Pages stay open in browsers, so the styles and scripts of earlier releases stay for
 * as long as here; nothing else does: what was withdrawn must be gone.
 */
function chooseGone(objects: readonly BucketObject[], inventory: Inventory, now: Date): string[] {
  const wanted = new Set(objects.map(({ name }) => name));
  const others = inventory.names.filter((name) => !wanted.has(name));
  inventory.noteUnused(others, now);
  return others.filter((name) => !name.startsWith(`${ASSETS}/`) || inventory.unusedMs(name, now) > KEPT_MS);
}

async function putAll(
  objects: readonly BucketObject[],
  bucket: Bucket,
  inventory: Inventory,
): Promise<Failed> {
  const failed = new Map<string, Error>();
  const [pages, assets] = [objects.filter(isLinking), objects.filter((object) => !isLinking(object))];
  for (const batch of [...inBatches(assets), ...inBatches(pages)]) {
    await mapFewAtATime(batch, async (object) => {
      if (endsPush(failed)) return;
      const fault = await tryPut(object, bucket);
      if (fault === null) inventory.add(object.name, object.digest);
      else failed.set(object.name, fault);
    });
    await inventory.save();
    if (endsPush(failed)) break;
  }
  return failed;
}

async function tryPut({ put }: BucketObject, bucket: Bucket): Promise<Error | null> {
  try {
    await put(bucket);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Those that were never there must not be deleted either: their names may be what is refused. */
function listRefused(failed: Failed): string[] {
  return [...failed].flatMap(([name, fault]) => (fault instanceof RefusedError ? [name] : []));
}

/** Whether no more is put: without a style or script no page looks right. */
function endsPush(failed: Failed): boolean {
  return failed.size > MOST_FAILED || [...failed.keys()].some((name) => name.startsWith(`${ASSETS}/`));
}

/** A service that is away says the same of every file. */
function describeFailed(failed: Failed): string {
  const faults = new Set([...failed.values()].map((fault) => messageOf(fault).replace(/\.$/, '')));
  const others = endsPush(failed) ? 'No other pages are put.' : 'All other files are there.';
  return `${nameSome([...faults], MOST_FAILED, '; ')}. ${others}`;
}

function isLinking({ name }: BucketObject): boolean {
  return LINKING.test(name);
}

function inBatches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / NOTED_AFTER);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * NOTED_AFTER, (index + 1) * NOTED_AFTER),
  );
}
