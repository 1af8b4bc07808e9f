import { GraphQLError, type ValidationContext } from 'graphql';
import { GRAPHQL_ROOT_FIELDS } from '../limits';

/**
 * GraphQL validation rule: refuses a document with many queries in it. Depth and list limits alone would let
 * one request ask for the whole database a thousand times under a thousand aliases.
 */
export function limitRootFields(context: ValidationContext) {
  return {
    OperationDefinition(node: { selectionSet: { selections: readonly unknown[] } }) {
      const count = node.selectionSet.selections.length;
      if (count <= GRAPHQL_ROOT_FIELDS) return;
      context.reportError(
        new GraphQLError(
          `This document holds ${count} queries; at most ${GRAPHQL_ROOT_FIELDS} are answered at once. Send several.`,
        ),
      );
    },
  };
}
