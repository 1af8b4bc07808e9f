import { readFileSync } from 'node:fs';
import { ContentError, type Document } from '@pain/schema';
import { type KeptBack, parseKeptBack } from '../site-manifest.ts';
import { keyOf } from './key-of.ts';
import type { Content } from './sync-content.ts';

/**
 * Reads which entries this build shows as they were before.
 *
 * @param file where `buildSite` wrote it; undefined when nothing is kept back.
 * @throws Error when it is damaged.
 */
export function readKeptBack(file: string | undefined): KeptBack {
  return file === undefined ? {} : parseKeptBack(readFileSync(file, 'utf8'));
}

/** Puts the earlier versions of entries in the place of the published ones, and leaves out those that had none. */
export function keepBack(documents: readonly Document[], keptBack: KeptBack): Document[] {
  const others = documents.filter((document) => !(keyOf(document) in keptBack));
  const earlier = Object.values(keptBack).filter((document) => document !== null);
  // They were parsed by an earlier build, which wrote them out as they were.
  return [...others, ...(earlier as unknown as Document[])];
}

/**
 * Refuses content with entries that cannot be shown and are not kept back.
 *
 * @throws ContentError that names all of them.
 */
export function refuseUnread({ unread }: Pick<Content, 'unread'>, keptBack: KeptBack): void {
  const faults = [...unread].flatMap(([key, fault]) => (fault === null || key in keptBack ? [] : [fault]));
  if (faults.length > 0) throw new ContentError(...faults);
}
