import { ANSWER, type EntryRef, toDraftDocument } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { type GraphQLSchema, getNullableType, graphql, isObjectType } from 'graphql';
import { contentTypeOf } from '../../../kernel/content-types';

let schema: GraphQLSchema | undefined;

/** Who asks within this process: Strapi's own strategy for callers that a route has let in. */
const INSIDE = { strategy: { name: 'preview', verify: () => undefined }, credentials: null, ability: null };

/**
 * Reads the draft of one entry in the shape that the website reads what is published, blanks included.
 *
 * @returns null when there is no such entry.
 * @throws Error when Strapi cannot answer.
 */
export async function readDraft(strapi: Core.Strapi, entry: EntryRef): Promise<unknown> {
  schema ??= makeLenientSchema(strapi);
  const { data, errors } = await graphql({
    schema,
    source: toDraftDocument(contentTypeOf(entry)),
    variableValues: contentTypeOf(entry).kind === 'single' ? {} : { id: entry.id },
    contextValue: { state: { auth: INSIDE } },
  });
  if (errors?.[0]) throw errors[0];
  const answer = data?.[ANSWER];
  return (Array.isArray(answer) ? answer[0] : answer) ?? null;
}

/**
 * A schema apart from the one that the CMS serves: here a required field may be empty, as it is in a draft.
 */
function makeLenientSchema(strapi: Core.Strapi): GraphQLSchema {
  const lenient: GraphQLSchema = strapi.plugin('graphql').service('content-api').buildSchema();
  for (const type of Object.values(lenient.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) field.type = getNullableType(field.type);
  }
  return lenient;
}
