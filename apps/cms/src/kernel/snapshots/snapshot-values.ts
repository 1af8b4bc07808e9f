import { z } from 'zod';

const named = z.looseObject({ documentId: z.string() });

/** The documentIds of a relation or of files: none, one or several. */
export function idsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => named.safeParse(item).data?.documentId ?? []);
}

/** A value as text; nothing for what is empty. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
