import { blocks } from '../blocks/index.ts';
import type { DocumentOf, Fields } from '../definitions.ts';
import type { Field } from '../fields/field.ts';
import { findComponent } from '../registry.ts';
import { contentTypes } from '../types/index.ts';

type Document = DocumentOf<(typeof contentTypes)[number]>;
type Values = Readonly<Record<string, unknown>>;
type Change = (address: string) => string;

const TYPES = new Map<string, Fields>(contentTypes.map(({ name, fields }) => [name, fields]));
const BLOCKS = new Map<unknown, Fields>(blocks.map(({ name, fields }) => [name, fields]));

/** A document with the address of each of its links changed, also of those in its texts. */
export function mapAddresses(document: Document, change: Change): Document {
  // Texts take the place of texts, so that it stays a document of its type.
  return mapFields(TYPES.get(document.type) ?? {}, { ...document }, change) as Document;
}

function mapFields(fields: Fields, values: Values, change: Change): Values {
  const mapped = Object.entries(fields).map(([name, field]) => [name, mapValue(field, values[name], change)]);
  return { ...values, ...Object.fromEntries(mapped) };
}

function mapValue(field: Field, value: unknown, change: Change): unknown {
  const { type, component } = field.strapi;
  if (field.isAddress) return typeof value === 'string' ? change(value) : value;
  if (type === 'blocks') return mapNode(value, change);
  if (type === 'dynamiczone') return mapParts(value, ({ block }) => BLOCKS.get(block), change);
  if (type === 'component') return mapParts(value, () => findComponent(String(component))?.fields, change);
  return value;
}

function mapParts(value: unknown, fieldsOf: (part: Values) => Fields | undefined, change: Change): unknown {
  if (Array.isArray(value)) return value.map((part) => mapParts(part, fieldsOf, change));
  return isValues(value) ? mapFields(fieldsOf(value) ?? {}, value, change) : value;
}

function mapNode(node: unknown, change: Change): unknown {
  if (Array.isArray(node)) return node.map((part) => mapNode(part, change));
  if (!isValues(node) || !Array.isArray(node.children)) return node;
  const link = node.type === 'link' && { url: change(String(node.url)) };
  return { ...node, ...link, children: mapNode(node.children, change) };
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
