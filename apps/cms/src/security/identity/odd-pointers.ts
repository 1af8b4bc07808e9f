import { type Fields, fieldsIn, LARGEST_INTEGER } from '@pain/schema';
import { z } from 'zod';

const number = z.int().positive().max(LARGEST_INTEGER);
const documentId = z.string().regex(/^[\w-]{1,255}$/);
const name = z.union([number, documentId]);
const position = z.object({
  before: name.nullish(),
  after: name.nullish(),
  start: z.boolean().nullish(),
  end: z.boolean().nullish(),
});
const named = z
  .object({
    id: number.or(z.string().regex(/^\d{1,9}$/)).nullish(),
    documentId: documentId.nullish(),
    position: position.nullish(),
  })
  .refine((one) => (one.id ?? one.documentId ?? null) !== null);
const pointer = z.union([name, named]);
const pointers = z.union([z.null(), pointer, z.array(pointer)]);
const changes = z.strictObject({
  set: pointers.optional(),
  connect: z.array(pointer).optional(),
  disconnect: z.array(pointer).optional(),
});

/** A relation or a chosen file that names none. */
export interface OddPointer {
  path: readonly (string | number)[];
  /** The field, as staff know it. */
  field: string;
}

/**
 * The relations and files of what is to be saved that are sent in a form in which nothing sends them. Strapi
 * takes them as they come, into questions to the database.
 */
export function findOddPointers(fields: Fields, data: Readonly<Record<string, unknown>>): OddPointer[] {
  return fieldsIn(fields, data).flatMap(({ field: { label, strapi }, value, path }) => {
    const isPointer = strapi.type === 'relation' || strapi.type === 'media';
    return !isPointer || isUsual(value) ? [] : [{ path, field: label }];
  });
}

function isUsual(value: unknown): boolean {
  return value === undefined || pointers.safeParse(value).success || changes.safeParse(value).success;
}
