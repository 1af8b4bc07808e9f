import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid, refOf } from '../../../kernel/content-types';
import { findNeed } from './need';

const TAKING_DOWN: ReadonlySet<string> = new Set(['unpublish', 'delete']);

/**
 * Refuses to take down what the website cannot be made without, in whatever way: by hand, one or many, by
 * schedule, by API or by a command. Of many, Strapi takes down all at once in one transaction: each joins it
 * before it is looked at, so that none of them goes on alone when another one is refused.
 */
export function refuseTakingDown(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { documentId } = context.params as { documentId?: string };
    if (!type || !documentId || !TAKING_DOWN.has(context.action)) return next();
    return strapi.db.transaction(async () => {
      await refuse(strapi, refOf(type, documentId));
      return next();
    });
  });
}

/** Throws an error of the entry itself, after which a plan is given up at once and staff are notified. */
async function refuse(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  const need = await findNeed(strapi, entry);
  if (need !== null) throw new errors.ApplicationError(`Nothing was taken down. ${need}`);
}
