import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findRolesThatMay } from '../access/person';
import { PUBLISH } from '../access/rights';
import { findOpenRequests, findRequestsOf } from '../approval/requests';
import { withEntries } from '../approval/with-entries';
import { uidOf } from '../content-types';
import { editViewPath } from '../editing/edit-view-path';
import { wasPublishedSince } from '../publication/log';
import type { Finder } from './asker';
import { nameIn, typeNamed } from './names';
import type { Task } from './shapes';

/** What waits for those who may publish, and what one asked for oneself. */
export const findApprovals: Finder = async (strapi, { person, mayPublish }) => {
  const tasks: Task[] = [];
  for (const request of await withEntries(strapi, await findOpenRequests(strapi))) {
    const { targetType, targetId, title, askedBy, askedById } = request;
    const type = typeNamed(targetType);
    const isOwn = askedById === person.id;
    if (!type || !(isOwn || mayPublish(type))) continue;
    const text = isOwn ? await describeWaiting(strapi, type) : `${nameIn(askedBy)} asks for publication`;
    tasks.push({
      kind: isOwn ? 'waiting' : 'approval',
      title: title ?? 'Untitled',
      text: `${type.label} · ${text}`,
      path: editViewPath(type, targetId),
      isUrgent: false,
      isMine: isOwn,
    });
  }
  return tasks;
};

/** `Waits for a Content editor to approve it`: a request is for all who may publish, and names nobody. */
async function describeWaiting(strapi: Core.Strapi, type: ContentType): Promise<string> {
  const roles = await findRolesThatMay(strapi, PUBLISH, uidOf(type));
  const whom = roles.map((role) => `a ${role}`).join(' or ');
  return `Waits for ${whom ? `${whom} to approve it` : 'approval'}`;
}

/** What was returned to somebody, until they ask again, or somebody publishes or deletes it. */
export const findReturned: Finder = async (strapi, { person }) => {
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
    const text = `${type.label} · Returned by ${nameIn(answeredBy ?? 'somebody')}: ${comment ?? ''}`;
    const path = editViewPath(type, targetId);
    tasks.push({ kind: 'returned', title: title ?? 'Untitled', text, path, isUrgent: true, isMine: true });
  }
  return tasks;
};
