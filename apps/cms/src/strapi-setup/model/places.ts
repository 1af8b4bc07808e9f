import type { ModelField, ModelPart } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import snakeCase from 'lodash/snakeCase';

/** Strapi's way of making names of tables and columns. */
export type Identifiers = Core.Strapi['db']['metadata']['identifiers'];

/** Where the values of a field are in the database. */
export type Place =
  /** One in each row. */
  | { at: 'column'; table: string; column: string }
  /** Of a relation: rows of a table of its own. */
  | { at: 'links'; table: string }
  /**
   * Of components, blocks and files: the rows of a shared table that name the field, with the
   * column of whose they are.
   */
  | { at: 'rows'; table: string; where: Readonly<Record<string, string>>; owner: string };

/** Files themselves. */
export const FILES = 'files';
/** Which file is where: a row for each use. */
export const FILE_USES = 'files_related_mph';

/**
 * Where Strapi keeps a field of a content type or component (`transformContentTypesToModels` in @strapi/core,
 * `metadata/relations` in @strapi/database). Both make names with lodash, which has rules of its own for
 * numbers: `line1st` is `line_1st`.
 */
export function placeOf(
  identifiers: Identifiers,
  uid: string,
  { table }: Pick<ModelPart, 'table'>,
  name: string,
  { kind }: ModelField,
): Place {
  const field = { field: name };
  if (kind === 'media')
    return { at: 'rows', table: FILE_USES, where: { ...field, related_type: uid }, owner: 'related_id' };
  if (isOfParts(kind))
    return { at: 'rows', table: partsTable(identifiers, table), where: field, owner: 'entity_id' };
  const own = ownTable(identifiers, table);
  const snake = snakeCase(name);
  if (kind !== 'relation') return { at: 'column', table: own, column: identifiers.getColumnName(snake) };
  return { at: 'links', table: identifiers.getJoinTableName(snakeCase(own), snake) };
}

/** Whether a field of this kind holds components. */
export function isOfParts(kind: string): boolean {
  return kind === 'component' || kind === 'dynamiczone';
}

/** The table of a part itself, by the name that its model has for it: Strapi shortens long ones. */
export function ownTable(identifiers: Identifiers, table: string): string {
  return identifiers.getTableName(table);
}

/**
 * The table that says which components an entry or component holds, by the name that
 * its model has for its own.
 */
export function partsTable(identifiers: Identifiers, table: string): string {
  return identifiers.getNameFromTokens([
    { name: table, compressible: true },
    { name: 'components', shortName: 'cmps', compressible: false },
  ]);
}

/** The column of a relation's table that names who has the relation. */
export function ownerColumn(identifiers: Identifiers, uid: string): string {
  return identifiers.getJoinColumnAttributeIdName(snakeCase(uid.slice(uid.lastIndexOf('.') + 1)));
}
