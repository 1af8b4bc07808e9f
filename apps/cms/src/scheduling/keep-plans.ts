import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Plan } from './decide';
import { describeInstant } from './describe-instant';
import { uidOf } from './due-entries';
import { forgetMissed } from './missed-schedules';

interface Call {
  params: { documentId?: string; status?: string; data?: Record<string, unknown> };
}
type Keeper = (strapi: Core.Strapi, type: ContentType, call: Call) => Promise<void>;

const NO_PLAN: Plan = { publishAt: null, unpublishAt: null };

/**
 * Keeps plans and what staff do by hand in accord, in the transaction of what they do: publishing or unpublishing
 * carries out a plan for it, a copy of an entry is not planned, and an entry that waits for its time is not published
 * before by the wrong button.
 */
export function keepPlans(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = contentTypes.find((candidate) => contentTypeUid(candidate.name) === context.uid);
    const keeper = KEEPERS[context.action];
    if (!type || !keeper) return next();
    return strapi.db.transaction(async () => {
      await keeper(strapi, type, context as Call);
      return next();
    });
  });
}

const KEEPERS: Readonly<Record<string, Keeper>> = {
  publish: async (strapi, type, { params: { documentId = '' } }) => {
    await refuseBeforeTime(strapi, type, documentId);
    await clearPlan(strapi, type, documentId, 'publishAt');
  },
  unpublish: (strapi, type, { params: { documentId = '' } }) =>
    clearPlan(strapi, type, documentId, 'unpublishAt'),
  delete: (strapi, type, { params: { documentId = '' } }) => forgetMissed(strapi, type, documentId),
  clone: async (_strapi, _type, { params }) => {
    params.data = { ...params.data, ...NO_PLAN };
  },
};

/** The admin's Publish button stands above Save: who has planned an entry may well click it and mean the plan. */
async function refuseBeforeTime(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  const { publishAt, unpublishAt } = await readPlan(strapi, type, documentId);
  const now = new Date();
  if (publishAt !== null && new Date(publishAt) > now) {
    throw new errors.ApplicationError(
      `This is planned to be published on ${describeInstant(publishAt)}. Click Save to keep the plan. To publish it now, clear “Publish on” first.`,
    );
  }
  if (unpublishAt !== null && new Date(unpublishAt) <= now) {
    throw new errors.ApplicationError(
      `“Unpublish on” is in the past (${describeInstant(unpublishAt)}). Clear it or choose a later time, and publish again.`,
    );
  }
}

async function readPlan(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<Plan> {
  const plan = await strapi.db
    .query(uidOf(type))
    .findOne({ select: ['publishAt', 'unpublishAt'], where: { documentId, publishedAt: null } });
  return plan ?? NO_PLAN;
}

/** Past the document service, which would mark the entry as modified. */
async function clearPlan(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  field: keyof Plan,
): Promise<void> {
  const where = { documentId, publishedAt: null };
  await strapi.db.query(uidOf(type)).updateMany({ where, data: { [field]: null } });
  await forgetMissed(strapi, type, documentId);
}
