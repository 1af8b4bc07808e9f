import {
  byKey,
  type ContentType,
  contentTypes,
  type EntryRef,
  isRouted,
  isSameEntry,
  keyOf,
  nameOfEntry,
} from '@pain/schema';
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
  /** All that a site has entries of; the house's own if nothing is said. */
  types?: readonly ContentType[];
}

const TAKEN_AWAY: ReadonlySet<string> = new Set(['unpublish', 'delete']);

/** The step from the live site to a new one. */
export class Change {
  readonly next: Release;
  readonly live: Release | null;
  readonly history: readonly PublicationChange[] | null;
  readonly lost: readonly LostRelation[];
  readonly isConfirmed: ChangeFacts['isConfirmed'];
  readonly types: readonly ContentType[];
  private readonly nextEntries: ReadonlyMap<string, Entry>;
  private readonly liveEntries: ReadonlyMap<string, Entry>;
  private readonly away: ReadonlySet<string>;

  constructor({ next, live, history, lost, isConfirmed, types = contentTypes }: ChangeFacts) {
    this.next = next;
    this.live = live;
    this.history = history;
    this.lost = lost;
    this.isConfirmed = isConfirmed;
    this.types = types;
    this.nextEntries = byKey(next.documents);
    this.liveEntries = byKey(live?.documents ?? []);
    this.away = new Set(next.away.filter((page) => hasCome(page, next)).map(({ entry }) => keyOf(entry)));
  }

  /** Whether each entry of the type of one has a page of its own. */
  hasPage({ type }: EntryRef): boolean {
    return this.types.some((one) => one.name === type && isRouted(one));
  }

  /**
   * Whether this version of the code defines the type of an entry. Former code has none of a newer type, and
   * removed ones have no pages.
   */
  isKnown({ type }: EntryRef): boolean {
    return this.types.some(({ name }) => name === type);
  }

  /**
   * Whether the page of a published entry is not on the new site because of its time: it
   * comes later, or has ended.
   */
  isAway(entry: EntryRef): boolean {
    return this.away.has(keyOf(entry));
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
    const type = this.types.find(({ name }) => name === entry.type);
    return type ? nameOfEntry(type, entry.id, title) : keyOf(entry);
  }
}

/** Whether the end that a page is away because of has come: of one in the future, no build may say so. */
function hasCome({ until }: Release['away'][number], { builtAt }: Release): boolean {
  return until === null || until <= builtAt;
}
