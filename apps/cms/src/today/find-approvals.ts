import { type ContentType, dayInBritain } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findRolesThatMay, nameIn } from '../access/person';
import { PUBLISH } from '../access/rights';
import { findOpenRequests, findRequestsOf } from '../approval/requests';
import { withEntries } from '../approval/with-entries';
import { uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { wasPublishedSince } from '../publication/log';
import { findWaiting } from '../review/find-waiting';
import type { Addressee, Finder, Reader } from './asker';
import { typeNamed } from './names';
import type { Task } from './shapes';

/** What somebody said that waits for an answer. */
interface Word {
  kind: 'waiting' | 'approval' | 'signed' | 'returned';
  type: ContentType;
  documentId: string;
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
    for (const { targetType, targetId, title, askedBy, askedById, askedAt } of requests) {
      const type = typeNamed(targetType);
      const isOwn = askedById === person.id;
      if (!type || !(isOwn || mayPublish(type))) continue;
      const text = isOwn
        ? await describeWaiting(strapi, type, 'approve')
        : `${nameIn(askedBy)} asks for publication`;
      const kind = isOwn ? 'waiting' : 'approval';
      tasks.push(toTask({ kind, type, documentId: targetId, title, text, at: askedAt }));
    }
    return tasks;
  };
};

/** What is signed off and not published: to those who may publish it, and to who signed it off and may not. */
export const readSignedOff: Reader = async (strapi) => {
  const waiting = await findWaiting(strapi);
  return async ({ person, mayPublish }) => {
    const tasks: Task[] = [];
    for (const { type, documentId, title, signedBy, signedById, signedAt } of waiting) {
      const isOwn = signedById === person.id && !mayPublish(type);
      if (!isOwn && !mayPublish(type)) continue;
      const text = isOwn
        ? `You signed it off. ${await describeWaiting(strapi, type, 'publish')}`
        : `Signed off by ${nameIn(signedBy)}, waits to be published`;
      const kind = isOwn ? 'waiting' : 'signed';
      tasks.push(toTask({ kind, type, documentId, title, text, at: signedAt }));
    }
    return tasks;
  };
};

/** Finds tasks of the kinds that a reader tells. */
export function findBy(read: Reader): Finder {
  return async (strapi, asker) => (await read(strapi))(asker);
}

/** What waits for an answer: one's own word for that of others, or theirs for one's own. */
function toTask({ kind, type, documentId, title, text, at }: Word): Task {
  return {
    kind,
    title: title ?? 'Untitled',
    text: `${type.label} · ${text}`,
    path: editViewPath(type, documentId),
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
    const { targetType, targetId, title, comment, answeredBy, answeredAt } = request;
    const type = typeNamed(targetType);
    if (!type || answeredAt === null) continue;
    if (await wasPublishedSince(strapi, targetType, targetId, new Date(answeredAt))) continue;
    const text = `Returned by ${nameIn(answeredBy ?? 'somebody')}: ${comment ?? ''}`;
    tasks.push(toTask({ kind: 'returned', type, documentId: targetId, title, text, at: answeredAt }));
  }
  return tasks;
}
