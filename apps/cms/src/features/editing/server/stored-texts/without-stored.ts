import { cleanRichText, type Fields, fieldsIn, mapFields, mapLinks, type Values } from '@pain/schema';

/**
 * What stands in texts: each text, and each node of it at any depth, as a line that others are compared with.
 */
export type Stored = ReadonlySet<string>;

/** What stands in the formatted texts of an entry. */
export function storedIn(fields: Fields, values: Values): Stored {
  const texts = fieldsIn(fields, values).filter(({ field }) => field.strapi.type === 'blocks');
  return new Set(texts.flatMap(({ value }) => linesOf(value)));
}

/**
 * An entry with what is new in its texts: where something stands that is stored already there is
 * something that nobody refuses.
 */
export function withoutStored(fields: Fields, values: Values, stored: Stored): Record<string, unknown> {
  return mapFields(fields, values, ({ strapi }, value) =>
    strapi.type === 'blocks' ? newInText(value, stored) : value,
  );
}

/** What is new in a text. */
export function newInText(text: unknown, stored: Stored): unknown {
  if (text !== null && stored.has(lineOf(text))) return [];
  if (!Array.isArray(text)) return text;
  return text.filter((part) => !stored.has(lineOf(part))).map((part) => newInNode(part, stored));
}

function newInNode(node: unknown, stored: Stored): unknown {
  if (!hasChildren(node)) return node;
  const children = node.children.map((child) =>
    stored.has(lineOf(child)) ? fillerOf(node) : newInNode(child, stored),
  );
  return { ...node, children };
}

const RUN = { type: 'text', text: '' };

/** Strapi refuses a node with nothing in it. */
function fillerOf({ type }: Node): object {
  return type === 'list' ? { type: 'list-item', children: [RUN] } : RUN;
}

function linesOf(node: unknown): string[] {
  const below = Array.isArray(node) ? node : hasChildren(node) ? node.children : [];
  return [lineOf(node), ...below.flatMap(linesOf)];
}

/** Saving cleans words and adds to links what they lead to, also where nobody wrote. */
function lineOf(node: unknown): string {
  return JSON.stringify(mapLinks(cleanRichText(node), ({ url }) => ({ url }))) ?? '';
}

interface Node {
  type?: unknown;
  children: unknown[];
}

function hasChildren(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children);
}
