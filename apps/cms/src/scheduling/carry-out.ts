import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { actAs } from '../publication/actor';
import { claim } from './claim';
import { type DueEntry, findDue } from './due-entries';
import { noteFailure } from './note-failure';

/** Whom the publication log names for what is done by schedule. */
const ACTOR = 'schedule';

/**
 * Publishes and unpublishes what is due. May run anywhere at any time: each entry is claimed in the transaction that
 * changes it, so of several that run at once only one does it, and a crash in between does nothing.
 */
export async function carryOutDue(strapi: Core.Strapi, now: Date): Promise<void> {
  for (const entry of await findDue(strapi, now)) {
    try {
      await strapi.db.transaction(() => carryOut(strapi, entry, now));
    } catch (error) {
      await noteFailure(strapi, entry, error, now);
    }
  }
}

async function carryOut(strapi: Core.Strapi, entry: DueEntry, now: Date): Promise<void> {
  if (!(await claim(strapi, entry, now))) return;
  await actAs(ACTOR, () => CHANGES[entry.action](strapi, entry));
  strapi.log.info(`Done by schedule: ${entry.action} ${entry.type.name} ${entry.documentId}.`);
}

const CHANGES: Readonly<
  Record<DueEntry['action'], (strapi: Core.Strapi, entry: DueEntry) => Promise<unknown>>
> = {
  publish: (strapi, { type, documentId }) => strapi.documents(uidOf(type)).publish({ documentId }),
  unpublish: async (strapi, { type, documentId }) => {
    const documents = strapi.documents(uidOf(type));
    // An entry that is not live needs no row in the log.
    if (await documents.findOne({ documentId, status: 'published' }))
      await documents.unpublish({ documentId });
  },
};
