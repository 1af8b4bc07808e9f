import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf } from '../content-types';
import { fingerprintOf } from '../snapshots/fingerprint';
import { lockEntry } from '../snapshots/lock-entry';
import { demandDraft, readSnapshot } from '../snapshots/snapshot';

/** The two versions of an entry, by their fingerprints. */
export interface Versions {
  draft: Record<string, unknown>;
  fingerprint: string;
  /** Null when nothing is published. */
  published: string | null;
}

/**
 * Reads the saved draft of an entry and what is published of it.
 *
 * @throws NotFoundError when there is no such entry.
 */
export async function readVersions(strapi: Core.Strapi, entry: EntryRef): Promise<Versions> {
  const draft = await demandDraft(strapi, entry);
  const published = await readSnapshot(strapi, entry);
  const type = contentTypeOf(entry);
  return {
    draft,
    fingerprint: fingerprintOf(type, draft),
    published: published && fingerprintOf(type, published),
  };
}

/**
 * Reads the versions of an entry of which somebody has read one, and has others wait who would change it
 * until the transaction ends that it is called in: what is signed or published then is what was read.
 *
 * @param seen the fingerprint of what was read.
 * @throws ApplicationError when it is not the saved version; NotFoundError when there is no such entry.
 */
export async function readSeen(strapi: Core.Strapi, entry: EntryRef, seen: string): Promise<Versions> {
  await lockEntry(strapi, entry);
  const versions = await readVersions(strapi, entry);
  refuseUnseen(versions.fingerprint, seen);
  return versions;
}

/** The two versions of an entry that is published. */
export interface BothVersions {
  draft: Record<string, unknown>;
  published: Record<string, unknown>;
}

/** Reads both versions of an entry; null when one of them is not there. */
export async function readBoth(strapi: Core.Strapi, entry: EntryRef): Promise<BothVersions | null> {
  const draft = await readSnapshot(strapi, entry, 'draft');
  const published = draft && (await readSnapshot(strapi, entry));
  return draft && published && { draft, published };
}

/** Whether the draft says something else than what is published. An edit that was undone is none. */
export function hasNews({ fingerprint, published }: Versions): boolean {
  return fingerprint !== published;
}

/** @throws ApplicationError when the saved version is not the one that somebody has read. */
export function refuseUnseen(fingerprint: string, seen: string): void {
  if (fingerprint === seen) return;
  throw new errors.ApplicationError(
    'Somebody has changed this since you opened it. Reload the page, read it again, and try again.',
  );
}
