import { z } from 'zod';
import type { ContentType, DocumentOf } from '../definitions/definitions.ts';
import { ContentError, describeFault, type FaultyEntry } from '../errors/content-error.ts';
import { fieldsParser } from '../fields/component.ts';
import { nameOfEntry, titleOf } from './titles.ts';

const identity = z.looseObject({ documentId: z.string().min(1), publishedAt: z.iso.datetime() });
/** What can be said of an answer that is no document. */
const publication = z
  .object({
    documentId: z.string().min(1).nullable().catch(null),
    publishedAt: z.iso.datetime().nullable().catch(null),
  })
  .catch({ documentId: null, publishedAt: null });

/** By type: making a parser takes longer than parsing an entry. */
const parsers = new WeakMap<ContentType, z.ZodType>();

/**
 * Turns one entry of a GraphQL answer into a typed document.
 *
 * @param answer what the CMS sent for the entry; nothing about it is trusted.
 * @throws ContentError that names the entry and every bad field by its path.
 */
export function parseDocument<T extends ContentType>(type: T, answer: unknown): DocumentOf<T> {
  const who = identity.safeParse(answer);
  const fields = parserOf(type).safeParse(answer);
  if (!who.success || !fields.success) {
    const issues = [...(who.error?.issues ?? []), ...(fields.error?.issues ?? [])];
    throw new ContentError(
      describeFault(nameOf(type, answer), entriesOf(type, answer), issues.map(describeIssue(type))),
    );
  }
  const { documentId, publishedAt } = who.data;
  // Assembled from the parts of DocumentOf; TypeScript cannot see through the conditional type.
  return { type: type.name, id: documentId, publishedAt, ...fields.data } as unknown as DocumentOf<T>;
}

function parserOf<T extends ContentType>(type: T): ReturnType<typeof fieldsParser<T>> {
  const parser = parsers.get(type) ?? fieldsParser<T>(type.fields);
  parsers.set(type, parser);
  // Each parser is kept under the type that it was made from.
  return parser as ReturnType<typeof fieldsParser<T>>;
}

function describeIssue(type: ContentType): (issue: z.core.$ZodIssue) => string {
  return ({ path, message }) => {
    const [first, ...rest] = path;
    const label = type.fields[String(first)]?.label ?? String(first ?? '');
    const steps = rest.map((step) => (typeof step === 'number' ? String(step + 1) : String(step)));
    return [[label, ...steps].filter((step) => step !== '').join(' › '), message].filter(Boolean).join(': ');
  };
}

/** The entry that an answer is of; none when the answer does not even say which. */
function entriesOf(type: ContentType, answer: unknown): FaultyEntry[] {
  const { documentId, publishedAt } = publication.parse(answer);
  return documentId === null ? [] : [{ type: type.name, id: documentId, publishedAt }];
}

/** `FAQ “How long is it?”`: names an entry as editors know it, as far as the answer allows. */
function nameOf(type: ContentType, answer: unknown): string {
  const entry = z
    .looseObject({ documentId: z.string().catch('no documentId') })
    .catch({ documentId: 'not an object' });
  const read = entry.parse(answer);
  return nameOfEntry(type, read.documentId, titleOf(type, read));
}
