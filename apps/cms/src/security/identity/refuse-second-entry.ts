import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid, uidOf } from '../../kernel/content-types';
import { lockState } from '../../kernel/publication/log';

const MAKES: ReadonlySet<string> = new Set(['create', 'clone']);

/**
 * Refuses a second entry of a type that has only one, in whatever way it is made: the website would not know
 * which counts, and nobody could publish. Strapi itself keeps none from being made.
 */
export function refuseSecondEntry(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    if (type?.kind !== 'single' || !MAKES.has(context.action)) return next();
    return await strapi.db.transaction(async () => {
      await lockState(strapi);
      if ((await strapi.db.query(uidOf(type)).count()) === 0) return await next();
      throw new errors.ApplicationError(
        `There can be only one “${type.label}”, and it is there already. Change that one.`,
      );
    });
  });
}
