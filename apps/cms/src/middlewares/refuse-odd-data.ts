import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { pickAsking } from '../security/queries/query-keys';

type Context = Parameters<Core.MiddlewareHandler>[0];
interface Refusal {
  /** A code of a database (https://www.postgresql.org/docs/15/errcodes-appendix.html), or a name of Strapi's. */
  is: RegExp;
  when?: (context: Context) => boolean;
  message: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    // A pointer to what is not there.
    is: /^(?:23503|SQLITE_CONSTRAINT_FOREIGNKEY)$/,
    message: 'Something that you chose is not here any more. Load the page again.',
  },
  {
    // A value that no column of that kind can hold.
    is: /^(?:22...|SQLITE_MISMATCH|SQLITE_TOOBIG|Invalid(?:Date|Datetime|Relation|Time)Format)$/,
    message: 'What was sent cannot be stored. Load the page again, and try again.',
  },
  {
    // A comparison that cannot be made, such as of a text with JSON: SQLite makes any.
    is: /^42...$/,
    when: ({ method, query }) => method === 'GET' && Object.keys(pickAsking(query)).length > 0,
    message: 'This list cannot be searched, filtered or sorted like that. Open it again from the menu.',
  },
];

/**
 * Refuses in words what was sent and the database cannot hold, such as a number that is none or a choice that was deleted meanwhile, where
 * Strapi does not look at it first. Nothing of it is kept: the database refuses the whole statement.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (context, next) => {
    try {
      await next();
    } catch (error) {
      const refusal = findRefusal(error, context);
      if (!refusal) throw error;
      strapi.log.warn(error);
      throw new errors.ValidationError(refusal.message);
    }
  };

function findRefusal(error: unknown, context: Context): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : error.name;
  return REFUSALS.find(({ is, when }) => is.test(code) && (when?.(context) ?? true));
}
