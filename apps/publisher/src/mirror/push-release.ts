import path from 'node:path';
import { lookup } from 'mrmime';
import { mapFewAtATime } from '../release/few-at-a-time.ts';
import type { Release } from '../release/release.ts';
import { cacheControl } from '../serve/headers.ts';
import type { Answered, Bucket } from './bucket.ts';
import type { Inventory } from './inventory.ts';

/** Says which release is there as a whole. */
export const POINTER = 'current-release.json';
/** What links to other files comes after these. */
const LINKING = /\.(?:html|xml|txt|json|webmanifest)$/;
/** How many files are pushed between two notes of how far it came. */
const NOTED_AFTER = 100;

/**
 * Makes a bucket hold a release: what pages need first, then pages, then deletions, then the pointer, so that a reader
 * never meets a page without its styles. Only what is not there yet is pushed.
 *
 * @param folder where the release's files are.
 * @throws whatever the service or the disk says; what was done until then is noted in the inventory.
 */
export async function pushRelease(
  { id, state, files }: Release,
  folder: string,
  bucket: Bucket,
  inventory: Inventory,
): Promise<void> {
  const wanted = Object.entries(files).filter(([name, digest]) => !inventory.has(name, digest));
  const [pages, assets] = [wanted.filter(isLinking), wanted.filter((entry) => !isLinking(entry))];
  try {
    for (const batch of [...inBatches(assets), ...inBatches(pages)]) {
      await mapFewAtATime(batch, async ([name, digest]) => {
        await bucket.putFile(name, path.join(folder, name), answerOf(name));
        inventory.add(name, digest);
      });
      await inventory.save();
    }
    await removeOthers(files, bucket, inventory);
  } finally {
    await inventory.save();
  }
  const pointer = JSON.stringify({ release: id, state, at: new Date().toISOString() });
  await bucket.putText(POINTER, pointer, { contentType: 'application/json', cacheControl: 'no-store' });
}

async function removeOthers(files: Release['files'], bucket: Bucket, inventory: Inventory): Promise<void> {
  const gone = inventory.names.filter((name) => files[name] === undefined);
  await bucket.remove(gone);
  inventory.drop(gone);
}

/** As the publisher's own server answers it. */
function answerOf(name: string): Answered {
  const type = lookup(name) ?? 'application/octet-stream';
  const contentType = type === 'text/html' ? 'text/html;charset=utf-8' : type;
  return { contentType, cacheControl: cacheControl(`/${name}`) };
}

function isLinking([name]: [string, string]): boolean {
  return LINKING.test(name);
}

function inBatches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / NOTED_AFTER);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * NOTED_AFTER, (index + 1) * NOTED_AFTER),
  );
}
