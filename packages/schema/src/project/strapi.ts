import type { Component, ContentType, Fields } from '../definitions/definitions.ts';
import type { StrapiAttribute } from '../definitions/field.ts';
import { componentUid, contentTypeUid } from '../definitions/naming.ts';
import { schedule } from './schedule.ts';

/** A content type in the shape of Strapi's `schema.json`. */
export interface StrapiContentType {
  kind: 'collectionType' | 'singleType';
  collectionName: string;
  info: { singularName: string; pluralName: string; displayName: string; description: string };
  options: { draftAndPublish: true };
  attributes: Record<string, StrapiAttribute>;
}

/** A component in the shape of Strapi's component files. */
export interface StrapiComponent {
  collectionName: string;
  info: { displayName: string; description: string; icon: string };
  attributes: Record<string, StrapiAttribute>;
}

/**
 * How the admin's edit view presents a definition: label and help for each field, laid out in rows of twelve.
 */
export interface EditView {
  title: string | null;
  /** The fields that the list of entries shows, the title first. */
  columns: readonly string[];
  fields: Record<string, { label: string; help: string; title?: string }>;
}

/** The content type as Strapi loads it; a fresh copy each time, because Strapi mutates it. */
export function toStrapiContentType(type: ContentType): StrapiContentType {
  return {
    kind: type.kind === 'single' ? 'singleType' : 'collectionType',
    collectionName: tableName(type.plural),
    info: {
      singularName: type.name,
      pluralName: type.plural,
      displayName: type.many,
      description: type.help,
    },
    options: { draftAndPublish: true },
    attributes: toAttributes(fieldsOf(type)),
  };
}

/** The component as Strapi loads it; a fresh copy each time, because Strapi mutates it. */
export function toStrapiComponent(component: Component): StrapiComponent {
  return {
    collectionName: componentTable(componentUid(component.category, component.name)),
    info: { displayName: component.label, description: component.help, icon: component.icon },
    attributes: toAttributes(component.fields),
  };
}

/** What a definition holds in the CMS: a content type can be scheduled besides. */
function fieldsOf(definition: ContentType | Component): Fields {
  return 'kind' in definition ? { ...definition.fields, ...schedule } : definition.fields;
}

function toAttributes(fields: Fields): Record<string, StrapiAttribute> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, structuredClone(field.strapi)]),
  );
}

/** The table of a component, by its uid. */
export function componentTable(uid: string): string {
  return tableName(`components_${uid.replace('.', '_')}`);
}

function tableName(name: string): string {
  return name.replaceAll('-', '_');
}

/** The labels, help texts and entry titles of a definition for the admin's edit and list views. */
export function toEditView(definition: ContentType | Component, types: readonly ContentType[]): EditView {
  return {
    title: 'title' in definition ? definition.title : firstText(definition),
    columns: 'columns' in definition ? [definition.title, ...definition.columns] : [],
    fields: Object.fromEntries(
      Object.entries(fieldsOf(definition)).map(([name, field]) => [
        name,
        { label: field.label, help: field.help, ...targetTitle(field.strapi, types) },
      ]),
    ),
  };
}

/** A block is known by its first line of text, if it has one. */
function firstText(component: Component): string | null {
  const found = Object.entries(component.fields).find(([, { strapi }]) => strapi.type === 'string');
  return found?.[0] ?? null;
}

function targetTitle(attribute: StrapiAttribute, types: readonly ContentType[]): { title?: string } {
  const target = types.find((type) => contentTypeUid(type.name) === attribute.target);
  return target ? { title: target.title } : {};
}
