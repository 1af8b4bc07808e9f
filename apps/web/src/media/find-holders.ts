import type { FaultyEntry } from '@pain/schema';
import { type Suspect, toSuspect } from '../content/suspect.ts';

/**
 * The entries that show a file, by its address in the media library. Asked only when something is wrong with it.
 */
export function findHolders(url: string, documents: readonly Suspect[]): FaultyEntry[] {
  return documents.filter((document) => holds(document, url)).map(toSuspect);
}

function holds(value: unknown, url: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('url' in value && value.url === url) return true;
  return Object.values(value).some((part) => holds(part, url));
}
