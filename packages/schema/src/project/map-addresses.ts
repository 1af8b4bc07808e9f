import type { ContentType, DocumentOf } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import type { contentTypes } from '../types/index.ts';
import { findType } from './registry.ts';
import { mapFields } from './walk-fields.ts';

type Document = DocumentOf<(typeof contentTypes)[number]>;
type Change = (address: string) => string;

/**
 * A document with the address of each of its links changed, also of those in its texts.
 *
 * @param type that of the document.
 */
export function mapAddresses(
  document: Document,
  change: Change,
  type: ContentType | undefined = findType(document.type),
): Document {
  const fields = type?.fields ?? {};
  // Texts take the place of texts, so that it stays a document of its type.
  return mapFields(fields, { ...document }, (field, value) => mapValue(field, value, change)) as Document;
}

function mapValue({ isAddress, strapi }: Field, value: unknown, change: Change): unknown {
  if (isAddress) return typeof value === 'string' ? change(value) : value;
  return strapi.type === 'blocks' ? mapNode(value, change) : value;
}

function mapNode(node: unknown, change: Change): unknown {
  if (Array.isArray(node)) return node.map((part) => mapNode(part, change));
  if (!hasChildren(node)) return node;
  const link = 'url' in node && node.type === 'link' && { url: change(String(node.url)) };
  return { ...node, ...link, children: mapNode(node.children, change) };
}

function hasChildren(node: unknown): node is { type?: unknown; children: unknown[] } {
  return typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children);
}
