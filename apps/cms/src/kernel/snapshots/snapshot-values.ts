import { z } from 'zod';

/** What a snapshot keeps of an entry or of one of its components. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value of a snapshot is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const named = z.looseObject({ documentId: z.string() });

/** The documentIds of a relation or of files: none, one or several. */
export function idsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => named.safeParse(item).data?.documentId ?? []);
}

/** The fields of a component, or of several. */
export function recordsOf(value: unknown): Values[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}

/** A value as text; nothing for what is empty. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
