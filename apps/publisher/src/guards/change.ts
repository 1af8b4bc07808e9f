import { type EntryRef, findType, isSameEntry, keyOf, nameOfEntry } from '@pain/schema';
import type { LostRelation, PublicationChange } from '@pain/web/cms';
import type { Release } from '../release-folder/release.ts';

type Entry = Release['documents'][number];

/** What guards look at: a new site beside the live one. */
export interface ChangeFacts {
  next: Release;
  live: Release | null;
  /** What was done to published content since the live site; null when the CMS cannot tell. */
  history: readonly PublicationChange[] | null;
  /** What published entries lack of that which they point to. */
  lost: readonly LostRelation[];
  /** Whether an administrator said that the site may lose all of these entries. */
  isConfirmed(lost: readonly EntryRef[]): boolean;
}

const TAKEN_AWAY: ReadonlySet<string> = new Set(['unpublish', 'delete']);

/** The step from the live site to a new one. */
export class Change {
  readonly next: Release;
  readonly live: Release | null;
  readonly history: readonly PublicationChange[] | null;
  readonly lost: readonly LostRelation[];
  readonly isConfirmed: ChangeFacts['isConfirmed'];
  private readonly nextEntries: ReadonlyMap<string, Entry>;
  private readonly liveEntries: ReadonlyMap<string, Entry>;

  constructor({ next, live, history, lost, isConfirmed }: ChangeFacts) {
    this.next = next;
    this.live = live;
    this.history = history;
    this.lost = lost;
    this.isConfirmed = isConfirmed;
    this.nextEntries = byKey(next);
    this.liveEntries = byKey(live);
  }

  /** Whether an entry is published in the new site. */
  isPublished(entry: EntryRef): boolean {
    return this.nextEntries.has(keyOf(entry));
  }

  /** Whether an entry is new, or another version of it is live. */
  isChanged(entry: EntryRef): boolean {
    const next = this.nextEntries.get(keyOf(entry));
    return next !== undefined && next.publishedAt !== this.liveEntries.get(keyOf(entry))?.publishedAt;
  }

  /** Whether the publication log says so; where it cannot tell, such as after a restore, it is believed. */
  wasTakenAway(entry: EntryRef): boolean {
    if (this.history === null) return true;
    return this.history.some((change) => isSameEntry(change, entry) && TAKEN_AWAY.has(change.action));
  }

  /** Those of some entries whose change can be kept back: without a live site there is nothing to keep. */
  changedAmong(entries: readonly EntryRef[]): EntryRef[] {
    return this.live === null ? [] : entries.filter((entry) => this.isChanged(entry));
  }

  /** `Page “About us”`, as editors know it. */
  nameOf(entry: EntryRef): string {
    const { title } = this.nextEntries.get(keyOf(entry)) ?? this.liveEntries.get(keyOf(entry)) ?? {};
    const type = findType(entry.type);
    return type ? nameOfEntry(type, entry.id, title) : keyOf(entry);
  }
}

function byKey(release: Release | null): ReadonlyMap<string, Entry> {
  return new Map(release?.documents.map((entry) => [keyOf(entry), entry]));
}
