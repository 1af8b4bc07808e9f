import { byKey, type EntryRef, keyOf } from '@pain/schema';
import { pointsToAny, type StoredDocument } from '@pain/web/manifest';
import type { Finding } from '../findings/finding.ts';
import { pathOf, type Release } from '../release-folder/release.ts';
import type { Change } from './change.ts';

/**
 * What the check of relations needs besides the change; asked only when the CMS says that something is lost.
 */
export interface RelationFacts {
  /** The entries of the new site. */
  readContent(): Promise<readonly StoredDocument[]>;
  /** The entries of the live site. */
  readLiveContent(live: Release): Promise<readonly StoredDocument[]>;
}

/**
 * Every relation of a draft is in what was published of it, as far as what it leads to is published. An entry
 * that still has the relation on the live site stays as it is there; where that version lacks it just as
 * well, nothing would be gained, and it is a warning.
 */
export async function checkRelations(change: Change, facts: RelationFacts): Promise<Finding[]> {
  const lost = change.lost.filter(
    ({ source, target }) => change.isPublished(source) && change.isPublished(target),
  );
  if (lost.length === 0) return [];
  const next = byKey(await facts.readContent());
  const live = byKey(change.live ? await facts.readLiveContent(change.live) : []);
  return lost
    .filter(({ source, target }) => !has(next, source, target))
    .map(({ source, target }) => describe(source, target, has(live, source, target), change));
}

function describe(source: EntryRef, target: EntryRef, isLive: boolean, change: Change): Finding {
  const names = { source: change.nameOf(source), target: change.nameOf(target) };
  const fault = isLive
    ? `was published without ${names.target}, which its draft shows.`
    : `leaves out ${names.target}, which was not published when it was.`;
  return {
    guard: 'relation',
    effect: isLive ? 'keep-back' : 'warn',
    message: `${names.source} ${fault} Publish ${names.source} again to show it there; changes that wait in it go live as well.`,
    path: pathOf(source, change.next),
    documents: [source],
  };
}

function has(content: ReadonlyMap<string, StoredDocument>, source: EntryRef, target: EntryRef): boolean {
  const document = content.get(keyOf(source));
  return document !== undefined && pointsToAny(document, new Set([keyOf(target)]));
}
