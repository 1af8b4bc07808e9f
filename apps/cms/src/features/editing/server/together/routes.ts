import { keyOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentTypeOf } from '../../../../kernel/content-types';
import { readPerson } from '../../../../kernel/people/person';
import {
  type AdminContext,
  addAdminRoutes,
  entryOf,
  parseBody,
} from '../../../../kernel/routes/admin-routes';
import { entryIsGone } from '../../../../kernel/snapshots/snapshot';
import { compareVersions } from '../../../history/server/compare-versions';
import { withoutRelations } from '../../../history/server/describe-snapshot';
import { readVersion } from '../../../history/server/versions';
import type { Difference } from '../../../history/shapes';
import type { Together } from '../../shapes';
import { demandSize } from '../size/refuse-oversize';
import { Presence } from './presence';
import { readSaved } from './read-saved';

/** What is typed in a form, by field. */
const typed = z.record(z.string(), z.unknown());

/**
 * What an open edit view asks: `POST /together/:type/:id`, by which it says that it is open, who
 * else has the entry open and who saved it last; and `POST …/compare` of what is typed there (the
 * body) with what is saved.
 */
export function addTogetherRoutes(strapi: Core.Strapi): void {
  const presence = new Presence();
  addAdminRoutes(strapi, '/together', {
    'POST /:type/:id': (context) => visit(strapi, presence, context),
    'POST /:type/:id/compare': async (context) => ({ differences: await compareTyped(strapi, context) }),
  });
}

async function visit(strapi: Core.Strapi, presence: Presence, context: AdminContext): Promise<Together> {
  const entry = entryOf(context);
  const person = readPerson(strapi);
  const saved = await readSaved(strapi, entry, person.id);
  // What does not exist is remembered for nobody: a caller can make up any number of names.
  return { others: saved ? presence.visit(keyOf(entry), person) : [], saved };
}

/** Relations are left out: a form holds only what was done to them. */
async function compareTyped(strapi: Core.Strapi, context: AdminContext): Promise<Difference[]> {
  const entry = entryOf(context);
  const type = contentTypeOf(entry);
  const mine = parseBody(context, typed);
  demandSize(type, mine);
  const theirs = await readVersion(strapi, entry, 'draft');
  if (theirs === null) throw entryIsGone();
  const [before, after] = [theirs, mine].map((values) => withoutRelations(values, type.fields));
  return compareVersions(strapi, type, before ?? {}, after ?? {});
}
