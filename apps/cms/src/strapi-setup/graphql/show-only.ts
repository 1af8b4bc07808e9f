import { schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../../kernel/content-types';

/** Read by relations and media fields, though not on their own. */

/**
 * Leaves only the queries of the given types in GraphQL: no mutations, no users, no settings, and no plans.
 */
export function showOnly(strapi: Core.Strapi, uids: readonly string[]): void {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    const type = extension.shadowCRUD(uid);
    type.disableMutations();
    if (uids.includes(uid)) {
      for (const field of Object.keys(schedule)) type.field(field).disable();
      continue;
    }
    type.disableQueries();
    // What uses a file is read from the entry that uses it, where only published ones are shown.
    if (uid === FILE_UID) type.field('related').disable();
    else type.disable();
  }
}
