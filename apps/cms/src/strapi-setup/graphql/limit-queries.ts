import {
  type ArgumentNode,
  type DocumentNode,
  Kind,
  parse,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { z } from 'zod';
import {
  GRAPHQL_LENGTH,
  GRAPHQL_QUERY,
  GRAPHQL_TOKENS,
  GRAPHQL_VALUE,
  RELATIONS_ASKED,
} from '../../kernel/limits';
import { findManyRelations, type RelationNames } from '../../security/queries/relation-names';
import { findOddCondition } from './odd-conditions';
import { findExcess } from './query-size';
import { findExcessOfValue } from './value-size';

type Variables = Record<string, unknown>;

const asked = z.object({
  query: z.string('Send one query, as JSON with "query" and "variables".'),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Finds what would keep the CMS busy for long in the body of a GraphQL request. Before it is validated, since
 * validation itself follows fragments. Depth and list limits alone would let one request ask for the whole
 * database a thousand times.
 *
 * @param relations what leads to other rows.
 * @returns a sentence that says what; null when there is nothing, or when the document is none,
 * which the server then says.
 */
export function findRefusedQuery(body: unknown, relations: RelationNames): string | null {
  const read = asked.safeParse(body);
  if (!read.success) return read.error.issues[0]?.message ?? 'Send one query.';
  const { query, variables } = read.data;
  if (query.length > GRAPHQL_LENGTH) return `This document is longer than ${GRAPHQL_LENGTH} characters.`;
  const document = tryToParse(query);
  if (document === null) return null;
  const excess = findExcess(document, GRAPHQL_QUERY) ?? findExcessOfValue(variables, GRAPHQL_VALUE);
  return excess ?? findRefusedArgument(document, variables ?? {}, relations);
}

function tryToParse(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: GRAPHQL_TOKENS, noLocation: true });
  } catch {
    return null;
  }
}

function findRefusedArgument(
  document: DocumentNode,
  variables: Variables,
  relations: RelationNames,
): string | null {
  const all = { ...readDefaults(document), ...variables };
  let refused: string | null = null;
  visit(document, {
    [Kind.ARGUMENT]({ name, value }: ArgumentNode) {
      const read = valueFromASTUntyped(value, all);
      refused ??= findExcessOfValue(read, GRAPHQL_VALUE);
      // Strapi reads a field of it.
      if (name.value === 'pagination' && read === null)
        refused ??= 'Say which part of the list is wanted, or leave "pagination" out.';
      if (name.value === 'sort') refused ??= findOrderThrough(read);
      if (name.value === 'filters') refused ??= findRefusedFilters(read, relations);
    },
  });
  return refused;
}

function readDefaults(document: DocumentNode): Variables {
  const defaults: Variables = {};
  visit(document, {
    [Kind.VARIABLE_DEFINITION](node: { variable: { name: { value: string } }; defaultValue?: ValueNode }) {
      if (node.defaultValue) defaults[node.variable.name.value] = valueFromASTUntyped(node.defaultValue);
    },
  });
  return defaults;
}

function findRefusedFilters(filters: unknown, relations: RelationNames): string | null {
  return (
    findManyRelations({ filters }, relations, RELATIONS_ASKED) ?? findOddCondition(filters, relations.all)
  );
}

/** An order by a field of something else, such as who made an entry, shows that field bit by bit. */
function findOrderThrough(sort: unknown): string | null {
  const through = [sort].flat().find((field) => /[.[]/.test(String(field)));
  return through === undefined ? null : 'A list can only be sorted by fields of its own entries.';
}
