import { z } from 'zod';
import { entryRef } from '../refs/entry-ref.ts';
import type { LinkRun, LinkTarget } from './nodes.ts';

/** Where a link in a text leads: its address, and what of ours that is. */
export type LinkValue = Pick<LinkRun, 'url' | 'target'>;

/** Parses what is stored or sent of what a link leads to. */
export const linkTarget: z.ZodType<LinkTarget> = entryRef.extend({ part: z.string().optional() });

/** A part of a text that holds others. */
interface Node {
  type?: unknown;
  url?: unknown;
  target?: unknown;
  children: unknown[];
}
type StoredLink = Node & { url: string };

/**
 * A formatted text, as it is stored or parsed, with each of its links changed; what is no text stays as it
 * is.
 */
export function mapLinks(text: unknown, change: (link: LinkValue) => LinkValue): unknown {
  if (Array.isArray(text)) return text.map((part) => mapLinks(part, change));
  if (!hasChildren(text)) return text;
  const children = mapLinks(text.children, change);
  if (!isLink(text)) return { ...text, children };
  const { target: _target, ...rest } = text;
  const { url, target } = change(toValue(text));
  return { ...rest, url, ...(target && { target }), children };
}

/** The links in a formatted text, as it is stored or parsed, in their order. */
export function linksIn(text: unknown): LinkValue[] {
  if (Array.isArray(text)) return text.flatMap(linksIn);
  if (!hasChildren(text)) return [];
  return [...(isLink(text) ? [toValue(text)] : []), ...linksIn(text.children)];
}

/** A target that cannot be read is none: then the address says where the link leads. */
function toValue({ url, target }: StoredLink): LinkValue {
  return { url: url.trim(), target: linkTarget.safeParse(target).data };
}

function isLink(node: Node): node is StoredLink {
  return node.type === 'link' && typeof node.url === 'string';
}

function hasChildren(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children);
}
