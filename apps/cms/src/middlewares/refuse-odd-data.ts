import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Strapi's own errors about a value that no field of that kind can hold. */
const BY_STRAPI = new Set([
  'InvalidDateFormat',
  'InvalidDatetimeFormat',
  'InvalidRelationFormat',
  'InvalidTimeFormat',
]);
/** What databases say of a value that no column of that kind can hold (https://www.postgresql.org/docs/15/errcodes-appendix.html, class 22). */
const DATA = /^22...$|^SQLITE_MISMATCH$|^SQLITE_TOOBIG$/;
/** What they say of a pointer to what is not there. */
const POINTER = /^23503$|^SQLITE_CONSTRAINT_FOREIGNKEY$/;

/**
 * Refuses in words what was sent and the database cannot hold, such as a number that is none or a choice that was deleted meanwhile, where
 * Strapi does not look at it first. Nothing of it is kept: the database refuses the whole statement.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (_context, next) => {
    try {
      await next();
    } catch (error) {
      const refusal = reword(error);
      if (refusal !== error) strapi.log.warn(error);
      throw refusal;
    }
  };

function reword(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (POINTER.test(code))
    return new errors.ValidationError('Something that you chose is not here any more. Load the page again.');
  if (DATA.test(code) || BY_STRAPI.has(error.name))
    return new errors.ValidationError('What was sent cannot be stored. Load the page again, and try again.');
  return error;
}
