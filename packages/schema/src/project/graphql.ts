import type { ContentType } from '../definitions/definitions.ts';
import { queryName, typeName } from '../definitions/naming.ts';
import { selectFields } from '../fields/component.ts';

/** Names the answer's one field in every document, so that one reader serves all types. */
export const ANSWER = 'documents';

/**
 * The GraphQL document that reads the published entries of a type.
 *
 * A collection takes `$filters` (Strapi's filter input) and `$limit`, and answers in the order of the
 * documentId: a reader goes on with `documentId: { gt: last }`, which misses nothing when entries come and go
 * meanwhile, as an offset would. A single takes nothing and answers one entry or null.
 */
export function toGraphqlDocument(type: ContentType): string {
  return readingDocument(type, selection(type));
}

/**
 * The same with nothing of each entry but which it is, and some fields: the CMS answers it also where
 * it cannot answer others.
 */
export function toIdentityDocument(type: ContentType, fields: readonly string[] = []): string {
  return readingDocument(type, ['documentId', ...fields].join(' '));
}

/**
 * The GraphQL document that reads the draft of one entry, named by `$id`. Only the CMS itself may ask it, of
 * a schema in which required fields may be empty. A collection answers a list.
 */
export function toDraftDocument(type: ContentType): string {
  const fields = `{ updatedAt ${selection(type)} }`;
  if (type.kind === 'single') return `query { ${ANSWER}: ${queryName(type.name)}(status: DRAFT) ${fields} }`;
  const filters = 'filters: { documentId: { eq: $id } }';
  return `query ($id: ID!) { ${ANSWER}: ${queryName(type.plural)}(status: DRAFT, ${filters}) ${fields} }`;
}

const IDENTITY = 'documentId publishedAt';

function readingDocument(type: ContentType, fields: string): string {
  return type.kind === 'single' ? singleDocument(type, fields) : collectionDocument(type, fields);
}

function singleDocument(type: ContentType, fields: string): string {
  return `query ${typeName(type.name)} {
  ${ANSWER}: ${queryName(type.name)}(status: PUBLISHED) { ${fields} }
}`;
}

function collectionDocument(type: ContentType, fields: string): string {
  return `query ${typeName(type.plural)}($filters: ${typeName(type.name)}FiltersInput, $limit: Int!) {
  ${ANSWER}: ${queryName(type.plural)}(
    status: PUBLISHED
    filters: $filters
    sort: "documentId:asc"
    pagination: { limit: $limit }
  ) { ${fields} }
}`;
}

function selection(type: ContentType): string {
  return `${IDENTITY} ${selectFields(type.fields)}`;
}
