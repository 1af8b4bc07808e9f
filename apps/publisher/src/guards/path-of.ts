import { type EntryRef, keyOf } from '@pain/schema';
import type { Release } from '../release-folder/release.ts';

/** The page that shows an entry: its own, or the first on which it is. The home page for what no page shows. */
export function pathOf(entry: EntryRef | undefined, { pages }: Release): string {
  if (entry === undefined) return '/';
  const isIt = (other: EntryRef | null) => other !== null && keyOf(other) === keyOf(entry);
  const page = pages.find((one) => isIt(one.entry)) ?? pages.find(({ documents }) => documents.some(isIt));
  return page?.path ?? '/';
}
