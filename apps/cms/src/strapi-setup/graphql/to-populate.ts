import type { Schema } from '@strapi/strapi';
import { PUBLISHED } from '../../kernel/content-types';

/** A content type or a component, as far as its fields go. */
export type Model = Pick<Schema.ContentType, 'attributes'>;

/** Finds a content type or component by its uid. */
export type FindModel = (uid: string) => Model;

/** What Strapi's query engine reads along with an entry, by field: all of it, or more about it. */
export type Populate = Record<
  string,
  true | { populate: Populate } | { on: Record<string, { populate: Populate }> } | { where: object }
>;

/** An entry or a component, as it was read. */
export type Row = Record<string, unknown> & { id: number };

/**
 * What to read along with a published entry so that all its components, with theirs, its files and the
 * entries that it points to come with it. Of the entries that it points to only those that are published, and
 * none of what is below them.
 *
 * @param types uids of the content types that may be pointed to.
 */
export function toPopulate(
  { attributes }: Model,
  findModel: FindModel,
  types: ReadonlySet<string>,
): Populate {
  const entries = Object.entries(attributes).flatMap(([name, attribute]) => {
    const populate = populateOf(attribute, findModel, types);
    return populate === null ? [] : [[name, populate] as const];
  });
  return Object.fromEntries(entries);
}

function populateOf(
  attribute: Schema.Attribute.AnyAttribute,
  findModel: FindModel,
  types: ReadonlySet<string>,
): Populate[string] | null {
  const below = (uid: string) => ({ populate: toPopulate(findModel(uid), findModel, types) });
  switch (attribute.type) {
    case 'component':
      return below(attribute.component);
    case 'dynamiczone':
      return { on: Object.fromEntries(attribute.components.map((uid) => [uid, below(uid)])) };
    case 'media':
      return true;
    case 'relation':
      return 'target' in attribute && types.has(String(attribute.target)) ? { where: PUBLISHED } : null;
    default:
      return null;
  }
}

/** The components, files or entries that a field holds, as they were read. */
export function partsOf(value: unknown): Row[] {
  return [value].flat().filter((part) => typeof part === 'object' && part !== null) as Row[];
}

/** What was read below a part, if it is a component: of one kind the same wherever it stands. */
export function populateIn(below: Populate[string], part: Row): Populate | null {
  if (below === true) return null;
  if ('populate' in below) return below.populate;
  return 'on' in below ? (below.on[String(part.__component)]?.populate ?? null) : null;
}
