import { type Field, type Fields, isRecord, mapFields, unwrapLink, unwrapLinksIn } from '@pain/schema';

type Data = Record<string, unknown>;

/**
 * What is to be saved, with the addresses in all its links and texts as `unwrapLink` of packages/schema has
 * them: without the filters of e-mail that they went through, and without what follows their readers.
 *
 * @param fields those of the type or component; what belongs to none of them stays as it is.
 */
export function unwrapData(fields: Fields, data: Data): Data {
  return mapFields(fields, data, unwrapValue);
}

function unwrapValue(field: Field, value: unknown): unknown {
  if (typeof value === 'string') return unwrapString(field, value);
  return field.strapi.type === 'blocks' ? unwrapNode(value) : value;
}

function unwrapString(field: Field, value: string): string {
  if (field.isAddress) return unwrapLink(value.trim());
  return field.strapi.type === 'string' || field.strapi.type === 'text' ? unwrapLinksIn(value) : value;
}

function unwrapNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unwrapNode);
  if (!isRecord(node)) return node;
  return {
    ...node,
    ...(typeof node.text === 'string' && { text: unwrapLinksIn(node.text) }),
    ...(typeof node.url === 'string' && { url: unwrapLink(node.url.trim()) }),
    ...(Array.isArray(node.children) && { children: node.children.map(unwrapNode) }),
  };
}
