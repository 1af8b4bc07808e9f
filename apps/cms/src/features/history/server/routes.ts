import { contentTypes, type EntryRef, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { contentTypeOf } from '../../../kernel/content-types';
import { readPerson } from '../../../kernel/people/person';
import { CREATE, READ, UPDATE } from '../../../kernel/people/rights';
import {
  type AdminContext,
  addAdminRoutes,
  demand,
  entryOf,
  may,
  parseBody,
  parseQuery,
} from '../../../kernel/routes/admin-routes';
import { isEdited } from '../../../kernel/snapshots/is-edited';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import type { Difference, History, Restored } from '../shapes';
import { compareVersions } from './compare-versions';
import { listDeleted } from './deleted';
import { refuseDeletedForGood } from './for-good';
import { keepDraft } from './keep-draft';
import { restoreVersion } from './restore';
import { listVersions, readVersion } from './versions';

/** Which two versions are compared, by their refs. */
const compared = z.object({ from: z.string().optional(), to: z.string() });
/** Which version is restored, by its ref. */
const restored = z.object({ version: z.string() });

/**
 * What the admin asks about the history of an entry, below `/history/:type/:id`: its versions;
 * `/compare?from=&to=` between two of them (`draft` is the draft, no `from` compares with nothing); and what
 * those who may edit can do: `/restore` a version (`{ version }`) into the draft, and `/keep` the draft
 * before saving over it. `/deleted` lists what was deleted, for those who may bring it back.
 */
export function addHistoryRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/history', {
    'GET /:type/:id': (context) => readHistory(strapi, context),
    'GET /:type/:id/compare': async (context) => ({ differences: await compare(strapi, context) }),
    'POST /:type/:id/restore': (context) => restore(strapi, context),
    'POST /:type/:id/keep': async (context) => {
      await keepDraft(strapi, editedEntryOf(context), 'overwritten');
      return {};
    },
  });
  addAdminRoutes(strapi, '/deleted', {
    'GET /': (context) =>
      listDeleted(
        strapi,
        contentTypes.filter((type) => may(context, READ, type) && may(context, CREATE, type)),
      ),
  });
}

function editedEntryOf(context: AdminContext): EntryRef {
  const entry = entryOf(context);
  demand(context, UPDATE, entry);
  return entry;
}

async function readHistory(strapi: Core.Strapi, context: AdminContext): Promise<History> {
  const entry = entryOf(context);
  await refuseDeletedForGood(strapi, entry);
  return {
    versions: await listVersions(strapi, entry),
    hasUnpublishedChanges: await hasUnpublishedChanges(strapi, entry),
    mayRestore: may(context, UPDATE, entry),
  };
}

async function hasUnpublishedChanges(strapi: Core.Strapi, entry: EntryRef): Promise<boolean> {
  const draft = await readSnapshot(strapi, entry, 'draft');
  return draft !== null && isEdited(contentTypeOf(entry), draft, await readSnapshot(strapi, entry));
}

async function compare(strapi: Core.Strapi, context: AdminContext): Promise<Difference[]> {
  const entry = entryOf(context);
  const { from, to } = parseQuery(context, compared);
  await refuseDeletedForGood(strapi, entry);
  const after = await demandVersion(strapi, entry, to);
  const before = from === undefined ? {} : await demandVersion(strapi, entry, from);
  return compareVersions(strapi, contentTypeOf(entry), before, after);
}

async function restore(strapi: Core.Strapi, context: AdminContext): Promise<Restored> {
  const entry = editedEntryOf(context);
  const { version } = parseBody(context, restored);
  await refuseDeletedForGood(strapi, entry);
  // A deleted entry has no draft to change: it is created again.
  const isGone = (await readVersion(strapi, entry, 'draft')) === null;
  if (isGone) demand(context, CREATE, entry);
  const values = await demandVersion(strapi, entry, version);
  return restoreVersion(strapi, entry, values, readPerson(strapi).id);
}

/** @throws NotFoundError when there is no such version of an entry. */
async function demandVersion(strapi: Core.Strapi, entry: EntryRef, ref: string): Promise<Values> {
  const version = await readVersion(strapi, entry, ref);
  if (version === null) throw new errors.NotFoundError('There is no such version of this entry.');
  return version;
}
