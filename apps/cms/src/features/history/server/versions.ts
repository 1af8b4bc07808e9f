import { type EntryRef, isRecord, toCurrentNames, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, toTarget } from '../../../kernel/content-types';
import { describeStored } from '../../../kernel/people/describe-actor';
import { KEPT_DRAFTS, PUBLICATION_LOG, readSnapshot, SIGN_OFFS } from '../../../kernel/snapshots/snapshot';
import type { Version } from '../shapes';
import { type KeptDraft, readKeptDrafts, readKeptSnapshots } from './keep-draft';

/** Where it is kept what entries said, by the letter of its refs, and what their number is there. */
const SNAPSHOTS = {
  r: { table: PUBLICATION_LOG, number: 'revision' },
  k: { table: KEPT_DRAFTS, number: 'id' },
  s: { table: SIGN_OFFS, number: 'id' },
} as const;

interface LogRow {
  revision: number;
  action: 'publish' | 'unpublish' | 'delete';
  actor: string | null;
  at: string;
}

/** What became of an entry, by whatever hand, and the drafts of it that were kept; the newest first. */
export async function listVersions(strapi: Core.Strapi, entry: EntryRef): Promise<Version[]> {
  const rows: LogRow[] = await strapi.db.query(PUBLICATION_LOG).findMany({
    select: ['revision', 'action', 'actor', 'at'],
    where: toTarget(entry),
    orderBy: { revision: 'desc' },
  });
  const kept = await readKeptDrafts(strapi, entry);
  const versions = [...rows.map(fromLog), ...kept.map(fromKept)];
  return versions.sort((a, b) => b.at.localeCompare(a.at));
}

function fromLog({ revision, action, actor, at }: LogRow): Version {
  const instant = new Date(at).toISOString();
  return {
    ref: `r${revision}`,
    action,
    at: instant,
    hasContent: action === 'publish',
    ...describeStored(actor),
  };
}

function fromKept({ id, reason, actor, at }: KeptDraft): Version {
  const instant = new Date(at).toISOString();
  return { ref: `k${id}`, action: reason, at: instant, hasContent: true, ...describeStored(actor) };
}

/**
 * What an entry said, under the names that its fields, blocks and choices have today.
 *
 * @param ref `draft` for now, that of a version, or `s5` for what was signed off in sign-off 5.
 * @returns null when there is no such version of this entry.
 */
export async function readVersion(strapi: Core.Strapi, entry: EntryRef, ref: string): Promise<Values | null> {
  const snapshot = await readSnapshotOf(strapi, entry, ref);
  return isRecord(snapshot) ? toCurrentNames(contentTypeOf(entry).fields, snapshot) : null;
}

async function readSnapshotOf(strapi: Core.Strapi, entry: EntryRef, ref: string) {
  if (ref === 'draft') return readSnapshot(strapi, entry, 'draft');
  const [letter, number] = [ref.charAt(0), Number(ref.slice(1))];
  if (!isLetter(letter) || !Number.isSafeInteger(number)) return null;
  const kept = SNAPSHOTS[letter];
  const where = { ...toTarget(entry), [kept.number]: number };
  return (await strapi.db.query(kept.table).findOne({ where }))?.snapshot;
}

function isLetter(letter: string): letter is keyof typeof SNAPSHOTS {
  return Object.hasOwn(SNAPSHOTS, letter);
}

/**
 * All that an entry is known to have said before, in no order and under the names of today: what was
 * published of it, and its kept drafts.
 */
export async function readEarlier(strapi: Core.Strapi, entry: EntryRef): Promise<Values[]> {
  const rows: { snapshot: unknown }[] = await strapi.db.query(PUBLICATION_LOG).findMany({
    select: ['snapshot'],
    where: { ...toTarget(entry), action: 'publish' },
  });
  const kept = await readKeptSnapshots(strapi, entry);
  const { fields } = contentTypeOf(entry);
  const snapshots = [...rows.map(({ snapshot }) => snapshot), ...kept].filter(isRecord);
  return snapshots.map((snapshot) => toCurrentNames(fields, snapshot));
}
