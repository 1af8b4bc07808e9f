import { normalisePath } from '@pain/schema';
import { isRecord } from '../history/snapshot-values';

/** Whether a link field, or a link anywhere in a rich text, leads to a path of this website. */
export function leadsTo(value: unknown, path: string): boolean {
  if (typeof value === 'string') return normalisePath(value.trim()) === path;
  if (Array.isArray(value)) return value.some((item) => isRecord(item) && nodeLeadsTo(item, path));
  return false;
}

function nodeLeadsTo(node: Record<string, unknown>, path: string): boolean {
  if (node.type === 'link' && leadsTo(node.url, path)) return true;
  return Array.isArray(node.children) && leadsTo(node.children, path);
}
