import { z } from 'zod';
import {
  type Field,
  type FieldOptions,
  formerNames,
  makeField,
  type NeverRequired,
  type Presence,
  toCondition,
} from '../definitions/field.ts';
import { contentTypeUid } from '../definitions/naming.ts';
import type { EntryRef } from '../refs/entry-ref.ts';

interface ReferenceOptions<Target extends string> extends FieldOptions {
  /** Name of the content type pointed to. */
  to: Target;
  /** Whether a link leads to it, rather than to the address beside it. */
  isTarget?: boolean;
}

/**
 * The most entries that a list (relation or repeatable component) may hold. Strapi cuts a list silently at
 * the number asked for, so documents ask for one more and the parser refuses a list that long.
 */
export const LIST_LIMIT = 200;

/** The pagination that every list in a GraphQL document carries. */
export const LIST_ARGUMENTS = `(pagination: { limit: ${LIST_LIMIT + 1} })`;

/** Refuses a list that Strapi may have cut. */
export function wholeList<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .array(item)
    .max(LIST_LIMIT, { error: `holds more than ${LIST_LIMIT} entries. Take some out, or divide it` });
}

/** A link to one other document. */
export function reference<const Target extends string, const O extends ReferenceOptions<Target>>(
  options: O & ReferenceOptions<Target>,
): Field<Presence<O, EntryRef<O['to']>>> {
  const field = makeField<O, EntryRef<O['to']>>(options, {
    strapi: { type: 'relation', relation: 'oneToOne', target: contentTypeUid(options.to) },
    selection: '{ documentId }',
    parser: pointer<O['to']>(options.to),
  });
  return options.isTarget === true ? { ...field, isTarget: true } : field;
}

/** A list of other documents in the order chosen by the editor. Empty when none is chosen. */
export function references<const Target extends string>(
  options: Omit<NeverRequired<ReferenceOptions<Target>>, 'isTarget'>,
): Field<EntryRef<Target>[]> {
  return {
    label: options.label,
    help: options.help,
    strapi: {
      type: 'relation',
      relation: 'oneToMany',
      target: contentTypeUid(options.to),
      ...toCondition(options),
    },
    selection: `${LIST_ARGUMENTS} { documentId }`,
    parser: wholeList(pointer<Target>(options.to)),
    ...formerNames(options),
  };
}

function pointer<Target extends string>(to: Target): z.ZodType<EntryRef<Target>> {
  return z
    .object({ documentId: z.string().min(1) })
    .transform(({ documentId }) => ({ type: to, id: documentId }));
}
