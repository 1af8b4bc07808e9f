import { isRecord } from '../../../kernel/snapshots/snapshot-values';

/** The addresses of all links in a rich text, or the one that a link field holds, as they are written. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return Array.isArray(value) ? value.filter(isRecord).flatMap(addressesInNode) : [];
}

function addressesInNode({ type, url, children }: Record<string, unknown>): string[] {
  const own = type === 'link' && typeof url === 'string' ? [url.trim()] : [];
  return Array.isArray(children) ? [...own, ...addressesIn(children)] : own;
}
