import { type EntryRef, schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DRAFT, findTypeByUid, refOf, uidOf } from '../../../../kernel/content-types';
import { describeInstant } from '../../../../kernel/dates/describe-instant';
import { fieldError } from '../../../../kernel/errors/field-error';
import { type DocumentCall, isPublishing } from '../../../../kernel/snapshots/document-call';
import { findNeed } from '../../../usage/server/need';
import { FIELDS } from './claim';
import type { Plan } from './decide';
import { findMissed, forgetMissed } from './missed-schedules';
import { refuseBackward } from './refuse-backward';
import { refuseUnconsented } from './refuse-unconsented';
import { refuseUnseen } from './refuse-unseen';

interface Call extends Pick<DocumentCall, 'action'> {
  params: DocumentCall['params'] & { data?: Record<string, unknown> };
}
/**
 * What is to be done before a call, and what it answers is to be done after it. An entry that is made
 * by the call has no id yet.
 */
type Keeper = (strapi: Core.Strapi, entry: EntryRef, call: Call) => Promise<(() => Promise<void>) | void>;

const NO_PLAN: Plan = { publishAt: null, unpublishAt: null };

/**
 * Keeps plans and what staff do by hand in accord, in the transaction of what they do. Publishing or
 * unpublishing carries out a plan for it; a copy of an entry is not planned; discarding changes leaves the
 * plan; an entry that waits for its time is neither published before by the wrong button nor changed by those
 * who may not publish; and nothing is planned for the past, nor what would be refused at its time.
 */
export function keepPlans(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const keeper = KEEPERS[context.action];
    if (!type || !keeper) return next();
    return strapi.db.transaction(async () => {
      const call = context as Call;
      const finish = await keeper(strapi, refOf(type, call.params.documentId ?? ''), call);
      const result = await next();
      await finish?.();
      return result;
    });
  });
}

const KEEPERS: Readonly<Record<string, Keeper>> = {
  create: async (strapi, entry, call) => {
    refusePast(call.params.data, NO_PLAN);
    await refuseBackward(strapi, entry, call.params.data);
    await refuseUnconsented(strapi, entry, call.params.data);
    if (isPublishing(call)) call.params.data = { ...call.params.data, publishAt: null };
  },
  update: async (strapi, entry, call) => {
    const { data } = call.params;
    const plan = await readPlan(strapi, entry);
    refuseUnseen(strapi, entry, plan);
    refusePast(data, plan);
    await refuseBackward(strapi, entry, data);
    await refuseUnconsented(strapi, entry, data);
    await refuseEnd(strapi, entry, data?.unpublishAt);
    if (!isPublishing(call)) return () => forgetReplanned(strapi, entry, data, plan);
    call.params.data = { ...data, publishAt: null };
    const end = data && 'unpublishAt' in data ? { unpublishAt: toInstant(data.unpublishAt) } : {};
    return carryOut(strapi, entry, { ...plan, ...end });
  },
  publish: async (strapi, entry) => carryOut(strapi, entry, await readPlan(strapi, entry)),
  unpublish: async (strapi, entry) => {
    await writePlan(strapi, entry, { unpublishAt: null });
    await forgetMissed(strapi, entry);
  },
  delete: (strapi, entry) => forgetMissed(strapi, entry),
  clone: async (_strapi, _entry, { params }) => {
    params.data = { ...params.data, ...NO_PLAN };
  },
  discardDraft: async (strapi, entry) => {
    const plan = await readPlan(strapi, entry);
    refuseUnseen(strapi, entry, plan);
    return () => writePlan(strapi, entry, plan);
  },
};

async function carryOut(strapi: Core.Strapi, entry: EntryRef, plan: Plan): Promise<() => Promise<void>> {
  refuseBeforeTime(plan);
  refuseOver(plan);
  await writePlan(strapi, entry, { publishAt: null });
  await forgetMissed(strapi, entry);
  // Whether the website needs it is known once it is published; a refusal undoes that.
  return () => refuseEnd(strapi, entry, plan.unpublishAt);
}

/**
 * What was missed is dealt with once it has another time, or none where it still had one. Any other save
 * may be half a correction.
 */
async function forgetReplanned(
  strapi: Core.Strapi,
  entry: EntryRef,
  data: Record<string, unknown> = {},
  before: Plan,
): Promise<void> {
  const isChanged = (name: keyof Plan) => name in data && toInstant(data[name]) !== toInstant(before[name]);
  const missed = Object.values(FIELDS).some(isChanged) ? await findMissed(strapi, entry) : null;
  if (missed !== null && isChanged(FIELDS[missed.action])) await forgetMissed(strapi, entry);
}

/**
 * The admin's Publish button stands above Save: who has planned an entry may well click it and mean the plan.
 */
function refuseBeforeTime({ publishAt }: Plan): void {
  if (publishAt === null || new Date(publishAt) <= new Date()) return;
  throw new errors.ApplicationError(
    `This is planned to be published on ${describeInstant(publishAt)}. Click Save to keep the plan. To publish it now, clear “Publish on” first.`,
  );
}

/**
 * A form that was open while its plan was carried out still holds it: saved, it would be carried out again at
 * once, with a draft that nobody meant to publish.
 */
function refusePast(data: Record<string, unknown> | undefined, current: Plan): void {
  for (const [name, { label }] of Object.entries(schedule)) {
    const instant = toInstant(data?.[name]);
    if (instant === null || new Date(instant) > new Date()) continue;
    if (instant === toInstant(current[name as keyof Plan])) continue;
    throw new errors.ApplicationError(
      `“${label}” is in the past (${describeInstant(instant)}). Clear it or choose a later time, and save again.`,
    );
  }
}

/**
 * Until the schedule has looked, an entry whose end has passed still holds it, and would be
 * gone again within seconds.
 */
function refuseOver({ unpublishAt }: Plan): void {
  if (unpublishAt === null || new Date(unpublishAt) > new Date()) return;
  const message = `“${schedule.unpublishAt.label}” has passed (${describeInstant(unpublishAt)}). Clear it or choose a later time, and publish again.`;
  throw fieldError(message, 'OverPlan', [{ path: ['unpublishAt'], message }]);
}

/** What the website cannot be made without would not be taken down at that time, either. */
async function refuseEnd(strapi: Core.Strapi, entry: EntryRef, unpublishAt: unknown): Promise<void> {
  const need = toInstant(unpublishAt) === null ? null : await findNeed(strapi, entry);
  if (need === null) return;
  const message = `Clear “${schedule.unpublishAt.label}” and save again. ${need}`;
  throw fieldError(message, 'NeededEntry', [{ path: ['unpublishAt'], message }]);
}

/**
 * An instant in the one way of writing it, or null for none. What is no instant at all is
 * left for Strapi to refuse.
 */
function toInstant(value: unknown): string | null {
  if (!(value instanceof Date) && (typeof value !== 'string' || value === '')) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

async function readPlan(strapi: Core.Strapi, entry: EntryRef): Promise<Plan> {
  const plan = await strapi.db
    .query(uidOf(entry))
    .findOne({ select: ['publishAt', 'unpublishAt'], where: { documentId: entry.id, ...DRAFT } });
  return plan ?? NO_PLAN;
}

/** Past the document service, which would mark the entry as modified. */
async function writePlan(strapi: Core.Strapi, entry: EntryRef, plan: Partial<Plan>): Promise<void> {
  const where = { documentId: entry.id, ...DRAFT };
  await strapi.db.query(uidOf(entry)).updateMany({ where, data: { ...plan } });
}
