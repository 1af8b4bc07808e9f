import { type EntryRef, messageOf, nameOfEntry, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '../../../../kernel/content-types';
import { actAs } from '../../../../kernel/people/actor';
import { readBoth } from '../../../../kernel/publication/versions';
import { isAsPublished } from '../../../../kernel/snapshots/is-edited';
import { findPointing } from '../../../usage/server/find-uses';
import { findLacking, noteLost } from './lost-relations';

/**
 * Each is a publish of its own, and the person who published the first entry waits for it. The rest is noted.
 */
const MOST_FOLLOWING = 50;
/** The log keeps a line of 255 characters about who did something. */
const TITLE_LENGTH = 200;

/**
 * Republishes the entries that point to an entry that was just published and lack it: Strapi drops relations
 * to unpublished entries and does not restore them. Entries that have unpublished changes, or cannot be
 * published, are left as they are, and noted.
 */
export async function bringBack(strapi: Core.Strapi, target: EntryRef): Promise<void> {
  const pointing = await findPointing(strapi, target);
  for (const [place, source] of pointing.entries()) {
    const both = await readBoth(strapi, source);
    if (both === null || !(await findLacking(strapi, both)).has(target.id)) continue;
    const mayFollow =
      place < MOST_FOLLOWING && isAsPublished(contentTypeOf(source), both.draft, both.published);
    if (!mayFollow || !(await publishAfter(strapi, source, target))) await noteLost(strapi, source, target);
  }
}

async function publishAfter(strapi: Core.Strapi, source: EntryRef, target: EntryRef): Promise<boolean> {
  const both = await readBoth(strapi, target);
  const type = contentTypeOf(target);
  const title = both && titleOf(type, both.published);
  const name = nameOfEntry(type, target.id, title?.slice(0, TITLE_LENGTH));
  const publish = () => strapi.documents(uidOf(source)).publish({ documentId: source.id });
  return attempt(strapi, () => actAs({ kind: 'system', because: `${name} was published` }, publish));
}

/** A failure undoes what the task did and nothing else: the publish that it follows stands. */
async function attempt(strapi: Core.Strapi, task: () => Promise<unknown>): Promise<boolean> {
  return await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('SAVEPOINT following');
    try {
      await task();
      await trx.raw('RELEASE SAVEPOINT following');
      return true;
    } catch (error) {
      await trx.raw('ROLLBACK TO SAVEPOINT following');
      strapi.log.warn(`An entry could not be published again: ${messageOf(error)}`);
      return false;
    }
  });
}
