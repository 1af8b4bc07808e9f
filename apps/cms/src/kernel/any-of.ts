import type { Core } from '@strapi/strapi';

type Value = string | number;

/**
 * A list of values for `$in` of `strapi.db.query`, of any length: as one parameter of the statement, where
 * Strapi makes one of each value and SQLite takes 32,766 at most, Postgres 65,535.
 */
export function anyOf(strapi: Core.Strapi, values: Iterable<Value>) {
  const list = [...values];
  const [first] = list;
  if (first === undefined) return [];
  const rows =
    strapi.db.dialect.client === 'postgres' ? postgresRows(first) : 'select value from json_each(?)';
  return strapi.db.connection.raw(rows, [JSON.stringify(list)]);
}

/** Postgres compares a number with nothing but a number. */
function postgresRows(example: Value): string {
  return `select jsonb_array_elements_text(?::jsonb)${typeof example === 'number' ? '::int' : ''}`;
}
