import { nameSome } from '@pain/schema';
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
/** When more files are refused than these, it is not they that are at fault: no more are tried. */
const MOST_REFUSED = 10;

/** The files that the service does not store, by their names. */
type Refused = ReadonlyMap<string, RefusedError>;

/**
 * Makes a bucket hold a release: what pages need first, then pages, then deletions, then the pointer, so that a reader
 * never meets a page without its styles. Only what is not there yet is pushed.
 *
 * What is about to change is noted before it does: a process that is killed meanwhile leaves nothing that no later push knows of.
 *
 * A file that the service refuses keeps no other from being put or deleted, and the pointer from being put.
 *
 * @param folder where the release's files are.
 * @throws whatever the service or the disk says, and an error that lists the files that are refused; what was done until then is noted in
 *   the inventory.
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
  let refused: Refused = new Map();
  inventory.doubt([...missing.map(({ name }) => name), ...gone]);
  await inventory.save();
  try {
    refused = await putAll(missing, bucket, inventory);
    await bucket.remove(gone);
    // One that was never there must not be deleted either: its name may be what is refused.
    inventory.drop([...gone, ...[...refused.keys()].filter((name) => !known.has(name))]);
  } finally {
    await inventory.save();
  }
  if (refused.size > 0) throw new Error(describeRefused(refused));
  const { id, state } = release;
  const pointer = JSON.stringify({ release: id, state, at: now.toISOString() });
  await bucket.putText(POINTER, pointer, { contentType: 'application/json', cacheControl: 'no-store' });
}

/**
 * What is to be removed. Pages stay open in browsers, so the styles and scripts of earlier releases stay for as long as here; nothing
 * else does: what was withdrawn must be gone.
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
): Promise<Refused> {
  const refused = new Map<string, RefusedError>();
  const [pages, assets] = [objects.filter(isLinking), objects.filter((object) => !isLinking(object))];
  for (const batch of [...inBatches(assets), ...inBatches(pages)]) {
    await mapFewAtATime(batch, async (object) => {
      const refusal = await tryPut(object, bucket);
      if (refusal === null) inventory.add(object.name, object.digest);
      else refused.set(object.name, refusal);
    });
    await inventory.save();
    if (endsPush(refused)) break;
  }
  return refused;
}

/** @throws what is not the fault of this one object. */
async function tryPut({ put }: BucketObject, bucket: Bucket): Promise<RefusedError | null> {
  try {
    await put(bucket);
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
}

/** Whether no more is put: without a style or script no page looks right. */
function endsPush(refused: Refused): boolean {
  return refused.size > MOST_REFUSED || [...refused.keys()].some((name) => name.startsWith(`${ASSETS}/`));
}

function describeRefused(refused: Refused): string {
  const faults = [...refused.values()].map(({ message }) => message);
  const others = endsPush(refused) ? 'No other pages are put.' : 'All other files are there.';
  return `${nameSome(faults, MOST_REFUSED, '; ')}. ${others}`;
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
