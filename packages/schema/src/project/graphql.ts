import type { ContentType } from '../definitions.ts';
import { selectFields } from '../fields/component.ts';
import { queryName, typeName } from '../naming.ts';

/** Names the answer's one field in every document, so that one reader serves all types. */
export const ANSWER = 'documents';

/**
 * The GraphQL document that reads the published entries of a type.
 *
 * A collection takes `$filters` (Strapi's filter input, or null for all), `$start` and `$limit`, and answers in
 * a fixed order, so that pages of it neither overlap nor miss; a single takes nothing and answers one or null.
 */
export function toGraphqlDocument(type: ContentType): string {
  return type.kind === 'single' ? singleDocument(type) : collectionDocument(type);
}

function singleDocument(type: ContentType): string {
  return `query ${typeName(type.name)} {
  ${ANSWER}: ${queryName(type.name)}(status: PUBLISHED) { ${selection(type)} }
}`;
}

function collectionDocument(type: ContentType): string {
  return `query ${typeName(type.plural)}($filters: ${typeName(type.name)}FiltersInput, $start: Int!, $limit: Int!) {
  ${ANSWER}: ${queryName(type.plural)}(
    status: PUBLISHED
    filters: $filters
    sort: "documentId:asc"
    pagination: { start: $start, limit: $limit }
  ) { ${selection(type)} }
}`;
}

function selection(type: ContentType): string {
  return `documentId publishedAt ${selectFields(type.fields)}`;
}
