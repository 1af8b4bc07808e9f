import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { type AdminContext, addAdminRoutes, entryOf, parseBody } from '../access/admin-routes';
import { readPerson } from '../access/person';
import { uidOf } from '../content-types';
import { compareVersions } from '../history/compare-versions';
import { withoutRelations } from '../history/describe-snapshot';
import type { Difference } from '../history/shapes';
import { readVersion } from '../history/versions';
import { demandSize } from '../size/refuse-oversize';
import { Presence } from './presence';
import { readSaved } from './read-saved';
import type { Together } from './shapes';

/** What is typed in a form, by field. */
const typed = z.record(z.string(), z.unknown());

/**
 * What an open edit view asks: `POST /together/:type/:id`, by which it says that it is open, who else has the entry open
 * and who saved it last; and `POST …/compare` of what is typed there (the body) with what is saved.
 */
export function addTogetherRoutes(strapi: Core.Strapi): void {
  const presence = new Presence();
  addAdminRoutes(strapi, '/together', {
    'POST /:type/:id': (context) => visit(strapi, presence, context),
    'POST /:type/:id/compare': async (context) => ({ differences: await compareTyped(strapi, context) }),
  });
}

async function visit(strapi: Core.Strapi, presence: Presence, context: AdminContext): Promise<Together> {
  const { type, documentId } = entryOf(context);
  const person = readPerson(strapi);
  const saved = await readSaved(strapi, uidOf(type), documentId, person.id);
  // What does not exist is remembered for nobody: a caller can make up any number of names.
  return { others: saved ? presence.visit(`${type.name}/${documentId}`, person) : [], saved };
}

/** Relations are left out: a form holds only what was done to them. */
async function compareTyped(strapi: Core.Strapi, context: AdminContext): Promise<Difference[]> {
  const { type, documentId } = entryOf(context);
  const mine = parseBody(context, typed);
  demandSize(type, mine);
  const theirs = await readVersion(strapi, type, documentId, 'draft');
  if (theirs === null) throw new errors.NotFoundError('There is no such entry.');
  const [before, after] = [theirs, mine].map((values) => withoutRelations(values, type.fields));
  return compareVersions(strapi, type, before ?? {}, after ?? {});
}
