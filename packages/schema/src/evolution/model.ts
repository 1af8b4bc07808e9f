import type { Component, ContentType } from '../definitions/definitions.ts';
import type { StrapiAttribute } from '../definitions/field.ts';
import { componentUid, contentTypeUid } from '../definitions/naming.ts';
import { toStrapiComponent, toStrapiContentType } from '../project/strapi.ts';

/** A field, as far as what is stored of it hangs on it. */
export interface ModelField {
  /** Strapi's type of attribute. */
  kind: string;
  /** What a relation leads to, by uid. */
  target?: string;
  /**
   * What it may hold: the keys of a choice, or the uids of the components of a group, a
   * list of groups or a zone.
   */
  holds?: readonly string[];
  /**
   * Whether a relation, a group or a file may be several. Models that were kept before 2026-12-01 do not say.
   */
  isList?: boolean;
}

/** A content type or component, with where it is stored. */
export interface ModelPart {
  table: string;
  fields: Readonly<Record<string, ModelField>>;
}

/**
 * All that a database holds for a project, by the uids of its content types and components. It is JSON: an
 * installation keeps that of its data.
 */
export type Model = Readonly<Record<string, ModelPart>>;

/** A content type or component, as the data know it. */
export type Definition = ContentType | Component;

/** The uid that Strapi knows a definition by. */
export function uidOfDefinition(definition: Definition): string {
  return 'kind' in definition
    ? contentTypeUid(definition.name)
    : componentUid(definition.category, definition.name);
}

/**
 * What these definitions store. It stands in the order of the names, whatever the order of the code: what is
 * locked changes only where something else is stored.
 */
export function toModel(definitions: readonly Definition[]): Model {
  return byName(definitions.map((one) => [uidOfDefinition(one), toPart(one)]));
}

function byName<T>(named: readonly (readonly [name: string, T])[]): Record<string, T> {
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function toPart(definition: Definition): ModelPart {
  const { collectionName, attributes } =
    'kind' in definition ? toStrapiContentType(definition) : toStrapiComponent(definition);
  const fields = Object.entries(attributes).map(([name, attribute]) => [name, toField(attribute)] as const);
  return { table: collectionName, fields: byName(fields) };
}

function toField(attribute: StrapiAttribute): ModelField {
  const { type, target, enum: keys, component, components } = attribute;
  const isList = LISTS[type]?.(attribute);

  // The constructors of choices, groups and zones make nothing else.
  const holds = (keys ?? components ?? (component === undefined ? undefined : [component])) as
    | string[]
    | undefined;
  return {
    kind: type,
    ...(target === undefined ? {} : { target: String(target) }),
    ...(holds === undefined ? {} : { holds: holds.toSorted() }),
    ...(isList === undefined ? {} : { isList }),
  };
}

/** What Strapi's types say of being several. */
const LISTS: Readonly<Record<string, (attribute: StrapiAttribute) => boolean>> = {
  relation: ({ relation }) => String(relation).endsWith('Many'),
  component: ({ repeatable }) => repeatable === true,
  media: ({ multiple }) => multiple === true,
};
