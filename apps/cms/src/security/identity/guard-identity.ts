import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntryRef } from '@pain/schema';
import { type ContentType, type Fields, holdsParts, schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid, refOf, uidOf } from '../../kernel/content-types';
import { PUBLISH } from '../../kernel/people/rights';
import { readSnapshot } from '../../kernel/snapshots/snapshot';
import { pickFields } from './pick-fields';

type Data = Record<string, unknown>;
interface Call {
  action: string;
  params: { documentId?: string; data?: Data };
}

/**
 * Who made an entry is written once; Strapi's content manager fills in both from the
 * login, whatever the body says.
 */
const CREATORS: Readonly<Record<string, readonly string[]>> = {
  create: ['createdBy', 'updatedBy'],
  clone: ['createdBy', 'updatedBy'],
  update: ['updatedBy'],
};

/**
 * Writes of what is sent only the fields of packages/schema, in whatever way it comes. Strapi 5.54 stores a
 * `documentId`, `id` or `locale` of a body, by which a draft moves into another entry. What is no field is
 * passed over in silence, because Strapi's own forms send it back with the entry; plans are passed over from
 * those who may not publish.
 */
export function guardIdentity(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const call = context as Call;
    const { data } = call.params;
    const creators = CREATORS[call.action];
    if (!type || !data || !creators) return next();
    call.params.data = {
      ...pickFields(data, writableFields(strapi, type), await readSaved(strapi, type, call)),
      ...pickCreators(data, creators),
      ...identityOf(type, call),
    };
    return next();
  });
}

/** Those who may not publish may not plan it either. */
function writableFields(strapi: Core.Strapi, type: ContentType): Fields {
  const ability = strapi.requestContext.get()?.state?.userAbility;
  const mayPlan = !ability || ability.can(PUBLISH, uidOf(type));
  return mayPlan ? { ...type.fields, ...schedule } : type.fields;
}

/** Nothing is read where nothing has numbers. */
async function readSaved(
  strapi: Core.Strapi,
  type: ContentType,
  { action, params: { documentId, data = {} } }: Call,
): Promise<Data | null> {
  const hasParts = Object.entries(type.fields).some(([name, field]) => name in data && holdsParts(field));
  if (action !== 'update' || !documentId || !hasParts) return null;
  return readSnapshot(strapi, refOf(type, documentId), 'draft');
}

function pickCreators(data: Data, creators: readonly string[]): Data {
  return Object.fromEntries(creators.filter((name) => name in data).map((name) => [name, data[name]]));
}

function identityOf(type: ContentType, { action }: Call): Data {
  const restored = readRestored();
  return action === 'create' && restored?.type === type.name ? { documentId: restored.id } : {};
}

const restoring = new AsyncLocalStorage<EntryRef>();

/**
 * Runs a task that creates an entry under the identity that it had before it was deleted. No
 * request can ask for that.
 */
export function restoreAs<T>(entry: EntryRef, task: () => Promise<T>): Promise<T> {
  return restoring.run(entry, task);
}

/** The identity under which an entry is being restored; null while none is. */
function readRestored(): EntryRef | null {
  return restoring.getStore() ?? null;
}
