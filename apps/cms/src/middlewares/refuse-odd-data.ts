import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { asRouted } from '../kernel/routes/as-routed';
import { pickAsking } from '../security/queries/query-keys';

type Context = Parameters<Core.MiddlewareHandler>[0];
interface Refusal {
  /**
   * A code of a database (https://www.postgresql.org/docs/15/errcodes-appendix.html) or the system, a name of
   * an error, or what it says.
   */
  is: RegExp;
  when?: (context: Context) => boolean;
  message: string;
  /** That of what was sent wrong, unless it says so. */
  status?: 503;
}

const AWAY =
  'The database, or something else that is needed here, does not respond at the moment. Try again in a minute.';

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
    when: (context) =>
      asRouted(context).method === 'GET' && Object.keys(pickAsking(context.query)).length > 0,
    message: 'This list cannot be searched, filtered or sorted like that. Open it again from the menu.',
  },
  {
    // Something else has a lock, or two have locked what the other one wants.
    is: /^(?:55P03|40P01|SQLITE_BUSY.*)$/,
    status: 503,
    message:
      'Somebody else is changing something, and that takes long. Nothing was saved. Try again in a minute.',
  },
  {
    // No database, no connection to it that is free, or one that broke off; the last two are words of
    // Postgres's driver, which has no code for it.
    is: /^(?:08...|53...|57P0.|25P03|E(?:CONN|HOST|NET|TIMEDOUT|NOTFOUND|AI_AGAIN).*|KnexTimeoutError|(?:.* - )?(?:Connection terminated|Client has encountered a connection error).*)$/,
    status: 503,
    message: AWAY,
  },
];

/**
 * Refuses in words what was sent and the database cannot hold, such as a number that is none or a choice that
 * was deleted meanwhile, where Strapi does not look at it first. Nothing of it is kept: the database refuses
 * the whole statement. And says so where the database itself does not respond, also to Strapi's login and
 * sessions, which make 501 or 500 of every error.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (context, next) => {
    try {
      await next();
      if (context.status >= 500 && context.status !== 503 && !(await responds(strapi)))
        sayUnavailable(context, AWAY);
    } catch (error) {
      const refusal = findRefusal(error, context);
      if (!refusal) throw error;
      strapi.log.warn(error);
      if (!refusal.status) throw new errors.ValidationError(refusal.message);
      sayUnavailable(context, refusal.message);
    }
  };

/** How long a database that is there takes for nothing, at most. */
const PATIENCE_MS = 2000;

async function responds({ db }: Core.Strapi): Promise<boolean> {
  const asked = db.connection.raw('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(PATIENCE_MS, false)]);
}

/** As Strapi says it, which has no error for it. */
function sayUnavailable(context: Context, message: string): void {
  const status = 503;
  context.status = status;
  context.set('Retry-After', '60');
  context.body = { data: null, error: { status, name: 'UnavailableError', message, details: {} } };
}

function findRefusal(error: unknown, context: Context): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message } = error;
  const code = 'code' in error ? String(error.code) : '';
  const isKnown = ({ is }: Refusal) => [code, name, message].some((one) => is.test(one));
  return REFUSALS.find((refusal) => isKnown(refusal) && (refusal.when?.(context) ?? true));
}
