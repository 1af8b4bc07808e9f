import type { Core, Schema } from '@strapi/strapi';
import { ASKS_FOR_ALL, countNames } from './query-keys';

/** Names of attributes that lead to other rows, of whatever content types, in lower case. */
export interface RelationNames {
  all: ReadonlySet<string>;
  /** Those that lead to several. */
  many: ReadonlySet<string>;
}
/** How often a list may be asked by what such names lead to. */
export type RelationLimits = Record<keyof RelationNames, number>;

type Models = Pick<Core.Strapi, 'contentTypes' | 'components'>;
type Attribute = Schema.ContentType['attributes'][string];

/** The names by the content types and components that there are. */
export function relationNames({ contentTypes, components }: Models): RelationNames {
  const models = [...Object.values(contentTypes), ...Object.values(components)];
  const attributes = models.flatMap((model) => Object.entries<Attribute>(model.attributes));
  const namesOf = (leads: (attribute: Attribute) => boolean) =>
    new Set(attributes.filter(([, attribute]) => leads(attribute)).map(([name]) => name.toLowerCase()));
  return { all: namesOf(leadsToOthers), many: namesOf(leadsToSeveral) };
}

function leadsToOthers({ type }: Attribute): boolean {
  return type === 'relation' || type === 'media' || type === 'component' || type === 'dynamiczone';
}

function leadsToSeveral(attribute: Attribute): boolean {
  if (attribute.type === 'relation') return attribute.relation.endsWith('Many');
  if (attribute.type === 'media') return attribute.multiple === true;
  return (
    attribute.type === 'dynamiczone' || (attribute.type === 'component' && attribute.repeatable === true)
  );
}

/**
 * Finds more conditions and orders by what an entry points to than a database answers at once: each reads the
 * other table once more for each entry. Of several that lead to several the rows multiply, so that six of
 * them by 13 related pages are five million.
 *
 * @param asked what a list is asked by, such as `{ filters, sort }`.
 * @returns a sentence that says what; null when they are few.
 */
export function findManyRelations(
  asked: unknown,
  { all, many }: RelationNames,
  limits: RelationLimits,
): string | null {
  if (countNames(asked, (name) => many.has(name) || name === ASKS_FOR_ALL) > limits.many)
    return `A list can be searched, filtered or sorted by ${limits.many} things at once of which an entry has several, such as related pages. Take some out.`;
  if (countNames(asked, (name) => all.has(name)) <= limits.all) return null;
  return `A list can be searched, filtered or sorted by ${limits.all} things at once that an entry points to. Take some out.`;
}
