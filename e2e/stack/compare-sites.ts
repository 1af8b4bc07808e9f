import { readFiles } from './site-files.ts';

/** What a build keeps beside its output and a release does not serve. */
const NOT_SERVED = /^(?:site-\w+|\.pages)\.json$/;
/** The forms that a release adds to what was built. */
const COMPRESSED = /\.(?:br|gz)$/;
const EXCERPT = 60;
const NAMED = 5;

/**
 * Compares a site with one that was built from scratch, byte for byte.
 *
 * @returns where they differ, with the bytes around the first difference; empty when they are the same.
 */
export async function compareSites(live: string, scratch: string): Promise<string[]> {
  const [left, right] = [await readSite(live), await readSite(scratch)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  const different = names.filter((name) => !isSame(left.get(name), right.get(name)));
  return different.slice(0, NAMED).map((name) => tellDifference(name, left.get(name), right.get(name)));
}

async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const files = (await readFiles(folder)).filter(
    ({ name }) => !NOT_SERVED.test(name) && !COMPRESSED.test(name),
  );
  return new Map(files.map(({ name, content }) => [name, content]));
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}

function tellDifference(name: string, live: Buffer | undefined, scratch: Buffer | undefined): string {
  if (live === undefined) return `${name} is missing`;
  if (scratch === undefined) return `${name} is there and should not be`;
  const at = live.findIndex((byte, index) => byte !== scratch[index]);
  const around = (content: Buffer) => content.subarray(Math.max(0, at - EXCERPT), at + EXCERPT).toString();
  return `${name} differs at byte ${at}: “${around(live)}” instead of “${around(scratch)}”`;
}
