import type { Core } from '@strapi/strapi';

type Rows = ReturnType<Core.Strapi['db']['connection']>;

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email', 'enumeration']);
const JSONS: ReadonlySet<string> = new Set(['blocks', 'json']);
const EMPTY = `('[]', '{}', 'null', '""')`;

/** Those of some rows that have a value in a column of a kind. */
export function withValue(rows: Rows, column: string, kind: string): Rows {
  const filled = rows.whereNotNull(column);
  if (kind === 'boolean') return filled.whereNot(column, false);
  if (JSONS.has(kind)) return filled.whereRaw(`CAST(?? AS TEXT) NOT IN ${EMPTY}`, [column]);
  return TEXTS.has(kind) ? filled.whereNot(column, '') : filled;
}

/**
 * Those of some rows that have in a column what counts as no value, though it is one to the database: text
 * that was emptied is stored as such, formatted text and lists as `[]`, and a box that nobody ticked as
 * false.
 */
export function withNothing(rows: Rows, column: string, kind: string): Rows {
  if (kind === 'boolean') return rows.where(column, false);
  if (JSONS.has(kind)) return rows.whereRaw(`CAST(?? AS TEXT) IN ${EMPTY}`, [column]);
  return TEXTS.has(kind) ? rows.where(column, '') : rows.whereRaw('1 = 0');
}
