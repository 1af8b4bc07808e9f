import { type DocumentNode, GraphQLError, Kind, type ValueNode, visit } from 'graphql';

/** Arguments by which Strapi lets a query reach beyond what is published. */
const ONLY_ALLOWED: Readonly<Record<string, string>> = {
  status: 'PUBLISHED',
  publicationFilter: '',
  hasPublishedVersion: '',
};

/**
 * Apollo plugin: refuses every query that could show a draft. Any Strapi credential with `find` may ask for
 * `status: DRAFT`, at the root and on each relation, so permissions alone don't keep drafts in.
 */
export const refuseDrafts = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }: OperationContext) {
        const refused = findRefusedArgument(document, request.variables ?? {});
        if (refused === null) return;
        throw new GraphQLError(
          `Drafts are not shown here: remove the argument "${refused}", or give it the value PUBLISHED.`,
          { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
        );
      },
    };
  },
};

interface OperationContext {
  document: DocumentNode;
  request: { variables?: Record<string, unknown> };
}

/** The first argument that could show drafts, or null. */
export function findRefusedArgument(
  document: DocumentNode,
  variables: Record<string, unknown>,
): string | null {
  let refused: string | null = null;
  visit(document, {
    Argument(node) {
      const allowed = ONLY_ALLOWED[node.name.value];
      if (allowed !== undefined && readValue(node.value, variables) !== allowed) refused ??= node.name.value;
    },
  });
  return refused;
}

function readValue(value: ValueNode, variables: Record<string, unknown>): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  return value.kind === Kind.ENUM ? value.value : undefined;
}
