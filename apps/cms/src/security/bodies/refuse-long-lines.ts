import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { LONGEST_LINE } from '../../kernel/limits';

const LINES: ReadonlySet<string> = new Set(['string', 'email', 'enumeration']);

interface Event {
  model: { attributes: Readonly<Record<string, { type: string; columnType?: unknown }>> };
  params: { data?: Readonly<Record<string, unknown>> };
}

/**
 * Refuses in words what Postgres keeps in no line, such as a name of a million letters, which stands in every
 * list that shows its account or folder. SQLite keeps it, and of its own types Strapi limits no text.
 */
export function refuseLongLines(strapi: Core.Strapi): void {
  const look = ({ model: { attributes }, params: { data = {} } }: Event) => {
    const faults = Object.entries(data).flatMap(([name, value]) => {
      const { type = '', columnType } = attributes[name] ?? {};
      const isLine = LINES.has(type) && columnType === undefined;
      return isLine && typeof value === 'string' && value.length > LONGEST_LINE ? [toFault(name, value)] : [];
    });
    const [first] = faults;
    // One at a time: Strapi makes the code of a role from its name.
    if (first) throw new errors.ValidationError(first.message, { errors: [first] });
  };
  // Strapi's type of an event knows no model of the database.
  strapi.db.lifecycles.subscribe({ beforeCreate: look, beforeUpdate: look } as Parameters<
    typeof strapi.db.lifecycles.subscribe
  >[0]);
}

/** As Strapi's own validator says it, which features/editing/server/errors puts in words. */
function toFault(name: string, value: string) {
  const message = `${name} must be at most ${LONGEST_LINE} characters`;
  return { path: [name], message, name: 'ValidationError', value };
}
