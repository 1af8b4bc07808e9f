import { alert, type ContentType, contentTypes, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Person } from '../access/person';
import { findOpenRequests, findRequestsOf } from '../approval/requests';
import { editViewPath } from '../editing/edit-view-path';
import { wasPublishedSince } from '../publication/log';
import { addDays, dayInBritain, describeDistance } from '../review/due';
import { findDueReviews, isReviewOf } from '../review/find-due';
import { describeInstant } from '../scheduling/describe-instant';
import { uidOf } from '../scheduling/due-entries';
import { findAllMissed } from '../scheduling/missed-schedules';
import type { Task } from './shapes';

/** For how many days ahead an end is told. */
const ALERT_DAYS = 2;
const CONSENT_DAYS = 60;

/** Whoever asks, and what they may do. */
export interface Asker {
  person: Person;
  now: Date;
  mayRead(type: ContentType): boolean;
  mayPublish(type: ContentType): boolean;
  maySignOff: boolean;
}
type Finder = (strapi: Core.Strapi, asker: Asker) => Promise<Task[]>;

/** All that somebody could do today, in no order. */
export async function findTasks(strapi: Core.Strapi, asker: Asker): Promise<Task[]> {
  const found: Task[] = [];
  for (const find of FINDERS) found.push(...(await find(strapi, asker)));
  return found;
}

/** Those who may not sign off are told of their own alone: of others' they could make nothing. */
const findReviews: Finder = async (strapi, { person, now, mayRead, maySignOff }) => {
  const reviews = (await findDueReviews(strapi, now)).filter(
    (review) => mayRead(review.type) && (maySignOff || isReviewOf(review, person)),
  );
  return reviews.map((review) => ({
    kind: 'review',
    title: review.title,
    text: `${review.type.label} · Review ${review.isOverdue ? 'was due' : 'is due'} ${describeDistance(review.nextDue, dayInBritain(now))}${review.reviewer ? ` · ${nameIn(review.reviewer)}` : ''}`,
    path: editViewPath(review.type, review.documentId),
    isUrgent: review.isOverdue,
    isMine: isReviewOf(review, person),
  }));
};

const findApprovals: Finder = async (strapi, { person, mayPublish }) => {
  const requests = await findOpenRequests(strapi);
  return requests.flatMap(({ targetType, targetId, title, askedBy, askedById }) => {
    const type = typeNamed(targetType);
    const isOwn = askedById === person.id;
    if (!type || !(isOwn || mayPublish(type))) return [];
    const text = isOwn ? 'Waits for approval' : `${nameIn(askedBy)} asks for publication`;
    return {
      kind: isOwn ? ('waiting' as const) : ('approval' as const),
      title: title ?? 'Untitled',
      text: `${type.label} · ${text}`,
      path: editViewPath(type, targetId),
      isUrgent: false,
      isMine: isOwn,
    };
  });
};

/** What was returned to somebody, until they ask again or somebody publishes it. */
const findReturned: Finder = async (strapi, { person }) => {
  const newest = new Map(
    (await findRequestsOf(strapi, person.id)).reverse().map((row) => [row.targetId, row]),
  );
  const tasks: Task[] = [];
  for (const { state, targetType, targetId, title, comment, answeredBy, answeredAt } of newest.values()) {
    const type = typeNamed(targetType);
    if (state !== 'returned' || !type || answeredAt === null) continue;
    if (await wasPublishedSince(strapi, targetType, targetId, new Date(answeredAt))) continue;
    const text = `${type.label} · Returned by ${nameIn(answeredBy ?? 'somebody')}: ${comment ?? ''}`;
    const path = editViewPath(type, targetId);
    tasks.push({ kind: 'returned', title: title ?? 'Untitled', text, path, isUrgent: true, isMine: true });
  }
  return tasks;
};

const findMissed: Finder = async (strapi, { mayPublish }) => {
  const missed = await findAllMissed(strapi);
  return missed.flatMap(({ targetType, targetId, entry, action, plannedFor, gaveUp }) => {
    const type = typeNamed(targetType);
    if (!type || !gaveUp || !mayPublish(type)) return [];
    const text = `Could not be ${action}ed on ${describeInstant(plannedFor)}`;
    const path = editViewPath(type, targetId);
    return { kind: 'missed' as const, title: entry, text, path, isUrgent: true, isMine: false };
  });
};

const ends = z.object({ documentId: z.string(), until: z.string().nullish() });

const findEndingAlerts: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(alert)) return [];
  const until = { $gt: now, $lte: new Date(now.getTime() + ALERT_DAYS * 86_400_000) };
  const where = { publishedAt: { $notNull: true }, until };
  const select = ['documentId', 'heading', 'until'];
  const rows = await strapi.db.query(uidOf(alert)).findMany({ select, where, orderBy: { until: 'asc' } });
  return rows.map((row: Record<string, unknown>) => ({
    kind: 'alert',
    title: String(row.heading),
    text: `Alert · Goes from the website on ${describeInstant(ends.parse(row).until ?? '')}`,
    path: editViewPath(alert, ends.parse(row).documentId),
    isUrgent: false,
    isMine: false,
  }));
};

const consents = z.object({
  documentId: z.string(),
  title: z.string(),
  consent: z.object({ expiresOn: z.string() }),
});

const findEndingConsents: Finder = async (strapi, { now, mayRead }) => {
  if (!mayRead(testimonial)) return [];
  const today = dayInBritain(now);
  const expiresOn = { $lte: addDays(today, CONSENT_DAYS) };
  const where = { publishedAt: { $notNull: true }, consent: { expiresOn, withdrawnOn: null } };
  const rows = await strapi.db.query(uidOf(testimonial)).findMany({ where, populate: ['consent'] });
  return z
    .array(consents)
    .parse(rows)
    .map(({ documentId, title, consent }) => {
      const isOver = consent.expiresOn <= today;
      const when = describeDistance(consent.expiresOn, today);
      return {
        kind: 'consent',
        title,
        text: `Testimonial · Consent ${isOver ? 'ended' : 'ends'} ${when}${isOver ? ', so it is not shown' : ''}`,
        path: editViewPath(testimonial, documentId),
        isUrgent: isOver,
        isMine: false,
      };
    });
};

const FINDERS: readonly Finder[] = [
  findMissed,
  findReturned,
  findApprovals,
  findReviews,
  findEndingConsents,
  findEndingAlerts,
];

function typeNamed(name: string): ContentType | undefined {
  return contentTypes.find((type) => type.name === name);
}

/** `Jo Bloggs` of `Jo Bloggs <jo@example.org>`. */
function nameIn(actor: string): string {
  return actor.replace(/ <[^>]*>$/, '');
}
