import {
  type ContentType,
  contentTypeUid,
  dayInBritain,
  type EntryRef,
  findType,
  showTitle,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, editViewPath, fromTarget, uidOf } from '../../../kernel/content-types';
import { describeStored } from '../../../kernel/people/describe-actor';
import { findRolesThatMay, PUBLISH } from '../../../kernel/people/rights';
import { wasPublishedSince } from '../../../kernel/publication/log';
import { readExisting } from '../../../kernel/snapshots/look-up';
import {
  type ApprovalRequest,
  findOpenRequests,
  findRequestsOf,
} from '../../workflow/server/approval/requests';
import { findWaiting } from '../../workflow/server/review/find-waiting';
import type { Task } from '../shapes';
import type { Addressee, Finder, Reader } from './asker';

/** What somebody said that waits for an answer. */
interface Word {
  kind: 'waiting' | 'approval' | 'signed' | 'returned';
  entry: EntryRef;
  title: string | null;
  text: string;
  /** When they said it. */
  at: Date | string;
}

/** What waits for those who may publish, and what one asked for oneself. */
export const readApprovals: Reader = async (strapi) => {
  const requests = await withEntries(strapi, await findOpenRequests(strapi));
  return async ({ person, mayPublish }) => {
    const tasks: Task[] = [];
    for (const request of requests) {
      const { title, askedBy, askedById, askedAt } = request;
      const entry = fromTarget(request);
      const type = findType(entry.type);
      const isOwn = askedById === person.id;
      if (!type || !(isOwn || mayPublish(type))) continue;
      const text = isOwn
        ? await describeWaiting(strapi, type, 'approve')
        : `${describeStored(askedBy).by} asks for publication`;
      const kind = isOwn ? 'waiting' : 'approval';
      tasks.push(toTask({ kind, entry, title, text, at: askedAt }));
    }
    return tasks;
  };
};

/**
 * What is signed off and not published: to those who may publish it, and to who signed it off and may not.
 */
export const readSignedOff: Reader = async (strapi) => {
  const waiting = await findWaiting(strapi);
  return async ({ person, mayPublish }) => {
    const tasks: Task[] = [];
    for (const entry of waiting) {
      const { title, signedBy, signedById, signedAt } = entry;
      const type = contentTypeOf(entry);
      const isOwn = signedById === person.id && !mayPublish(type);
      if (!isOwn && !mayPublish(type)) continue;
      const text = isOwn
        ? `You signed it off. ${await describeWaiting(strapi, type, 'publish')}`
        : `Signed off by ${describeStored(signedBy).by}, waits to be published`;
      const kind = isOwn ? 'waiting' : 'signed';
      tasks.push(toTask({ kind, entry, title, text, at: signedAt }));
    }
    return tasks;
  };
};

/** Finds tasks of the kinds that a reader tells. */
export function findBy(read: Reader): Finder {
  return async (strapi, asker) => (await read(strapi))(asker);
}

/** What waits for an answer: one's own word for that of others, or theirs for one's own. */
function toTask({ kind, entry, title, text, at }: Word): Task {
  return {
    kind,
    title: showTitle(title),
    text: `${contentTypeOf(entry).label} · ${text}`,
    path: editViewPath(entry),
    since: dayInBritain(new Date(at)),
    isUrgent: kind === 'returned',
    isMine: kind === 'waiting' || kind === 'returned',
  };
}

/** `Waits for a Content editor to approve it`: what waits is for all who may publish, and names nobody. */
async function describeWaiting(
  strapi: Core.Strapi,
  type: ContentType,
  what: 'approve' | 'publish',
): Promise<string> {
  const roles = await findRolesThatMay(strapi, PUBLISH, uidOf(type));
  const whom = roles.map((role) => `a ${role}`).join(' or ');
  return `Waits for ${whom || 'somebody who may'} to ${what} it`;
}

/** What was returned to somebody, until they ask again, or somebody publishes or deletes it. */
export async function findReturned(strapi: Core.Strapi, { person }: Addressee): Promise<Task[]> {
  const newest = new Map(
    (await findRequestsOf(strapi, person.id)).reverse().map((row) => [row.targetId, row]),
  );
  const returned = [...newest.values()].filter(({ state }) => state === 'returned');
  const tasks: Task[] = [];
  for (const request of await withEntries(strapi, returned)) {
    const { title, comment, answeredBy, answeredAt } = request;
    const entry = fromTarget(request);
    if (!findType(entry.type) || answeredAt === null) continue;
    if (await wasPublishedSince(strapi, entry, new Date(answeredAt))) continue;
    const text = `Returned by ${describeStored(answeredBy).by}: ${comment ?? ''}`;
    tasks.push(toTask({ kind: 'returned', entry, title, text, at: answeredAt }));
  }
  return tasks;
}

/** Those requests whose entries are still there: deleting closes open ones alone, and all are kept. */
async function withEntries(
  strapi: Core.Strapi,
  requests: readonly ApprovalRequest[],
): Promise<ApprovalRequest[]> {
  const known = requests.filter(({ targetType }) => findType(targetType) !== undefined);
  const entries = known.map(({ targetType, targetId }) => [targetId, contentTypeUid(targetType)] as const);
  const existing = await readExisting(strapi, new Map(entries));
  return known.filter(({ targetId }) => existing.has(targetId));
}
