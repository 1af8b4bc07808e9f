import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { addAdminRoutes, CREATE, demand, may, READ, UPDATE } from '../access/admin-routes';
import { compareVersions } from './compare-versions';
import { listDeleted } from './deleted';
import { keepDraft } from './keep-draft';
import { restoreVersion } from './restore';
import type { History } from './shapes';
import { isRecord } from './snapshot-values';
import { listVersions, readVersion } from './versions';

type Context = Parameters<Core.ControllerHandler>[0];
type Handler = (strapi: Core.Strapi, entry: Entry, context: Context) => Promise<unknown>;

interface Entry {
  type: ContentType;
  documentId: string;
}

/**
 * What the admin asks about the history of an entry, below `/history/:type/:id`: its versions; `/compare?from=&to=`
 * between two of them (`draft` is the draft, no `from` compares with nothing); and what those who may edit can do:
 * `/restore` a version (`{ version }`) into the draft, and `/keep` the draft before saving over it. `/deleted` lists what
 * was deleted, for those who may bring it back.
 */
export function addHistoryRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, action: string, handler: Handler) => ({
    method,
    path: `/:type/:id${path}`,
    handler: (context: Context) => answer(strapi, context, action, handler),
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/history',
    routes: [
      route('GET', '', READ, readHistory),
      route('GET', '/compare', READ, compare),
      route('POST', '/restore', UPDATE, restore),
      route('POST', '/keep', UPDATE, keep),
    ],
  });
  addAdminRoutes(strapi, '/deleted', {
    'GET /': (context) =>
      listDeleted(
        strapi,
        contentTypes.filter((type) => may(context, READ, type) && may(context, CREATE, type)),
      ),
  });
}

async function answer(
  strapi: Core.Strapi,
  context: Context,
  action: string,
  handler: Handler,
): Promise<void> {
  const { type: name, id: documentId } = context.params;
  const type = contentTypes.find((candidate) => candidate.name === name);
  if (!type) return context.notFound(`There is no type "${name}".`);
  if (!context.state.userAbility.can(action, contentTypeUid(type.name))) return context.forbidden();
  const body = await handler(strapi, { type, documentId }, context);
  if (body === null) return context.notFound('There is no such version of this entry.');
  context.body = body;
}

async function readHistory(
  strapi: Core.Strapi,
  { type, documentId }: Entry,
  context: Context,
): Promise<History> {
  return {
    versions: await listVersions(strapi, type, documentId),
    hasUnpublishedChanges: await hasUnpublishedChanges(strapi, type, documentId),
    mayRestore: context.state.userAbility.can(UPDATE, contentTypeUid(type.name)),
  };
}

async function hasUnpublishedChanges(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<boolean> {
  const rows: { publishedAt: string | null; updatedAt: string }[] = await strapi.db
    .query(contentTypeUid(type.name) as UID.Schema)
    .findMany({ select: ['publishedAt', 'updatedAt'], where: { documentId } });
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  return draft !== undefined && (!published || new Date(draft.updatedAt) > new Date(published.updatedAt));
}

async function compare(
  strapi: Core.Strapi,
  { type, documentId }: Entry,
  { query }: Context,
): Promise<unknown> {
  const after = await readVersion(strapi, type, documentId, String(query.to));
  const before =
    query.from === undefined ? {} : await readVersion(strapi, type, documentId, String(query.from));
  return after && before && { differences: await compareVersions(strapi, type, before, after) };
}

async function restore(strapi: Core.Strapi, { type, documentId }: Entry, context: Context): Promise<unknown> {
  const { body } = context.request;
  const version = await readVersion(strapi, type, documentId, isRecord(body) ? String(body.version) : '');
  // Of what was deleted there is no draft to change: it is made anew.
  const isGone = (await readVersion(strapi, type, documentId, 'draft')) === null;
  if (isGone) demand(context, CREATE, type);
  return version && restoreVersion(strapi, type, documentId, version, context.state.user.id);
}

async function keep(strapi: Core.Strapi, { type, documentId }: Entry): Promise<object> {
  await keepDraft(strapi, type, documentId, 'overwritten');
  return {};
}
