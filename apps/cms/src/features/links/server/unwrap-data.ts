import { type Field, type Fields, findComponent, unwrapLink, unwrapLinksIn } from '@pain/schema';
import { isRecord } from '../../../kernel/snapshots/snapshot-values';

type Data = Record<string, unknown>;

/**
 * What is to be saved, with the addresses in all its links and texts as `unwrapLink` of packages/schema has them: without the filters of e-mail that
 * they went through, and without what follows their readers.
 *
 * @param fields those of the type or component; what belongs to none of them stays as it is.
 */
export function unwrapData(fields: Fields, data: Data): Data {
  const entries = Object.entries(data).map(([name, value]) => [name, unwrapValue(fields[name], value)]);
  return Object.fromEntries(entries);
}

function unwrapValue(field: Field | undefined, value: unknown): unknown {
  const type = field?.strapi.type;
  if (typeof value === 'string') return unwrapString(field, value);
  if (type === 'blocks') return unwrapNode(value);
  if (type === 'component') return eachOf(value, (part) => unwrapComponent(field?.strapi.component, part));
  return type === 'dynamiczone' ? eachOf(value, (part) => unwrapComponent(part.__component, part)) : value;
}

function unwrapString(field: Field | undefined, value: string): string {
  if (field?.isAddress) return unwrapLink(value.trim());
  return field?.strapi.type === 'string' || field?.strapi.type === 'text' ? unwrapLinksIn(value) : value;
}

function unwrapComponent(uid: unknown, data: Data): Data {
  return unwrapData(findComponent(String(uid))?.fields ?? {}, data);
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

function eachOf(value: unknown, change: (part: Data) => Data): unknown {
  if (Array.isArray(value)) return value.map((part) => (isRecord(part) ? change(part) : part));
  return isRecord(value) ? change(value) : value;
}
