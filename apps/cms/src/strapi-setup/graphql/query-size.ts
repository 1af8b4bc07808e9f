import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How much a GraphQL document may ask for. */
export interface QueryLimits {
  operations: number;
  /** Fields at the top, each of which is a query of its own. */
  queries: number;
  /** Fields and uses of fragments, with those of a fragment wherever it is used. */
  fields: number;
  /** How often the same field of the same entry may be asked for under other names. */
  repeats: number;
  directives: number;
}

/** How much a document does ask for, or as much of it as was counted before a limit was passed. */
export type QuerySize = Record<keyof QueryLimits, number>;

/** What is said when a limit is passed. */
const EXCESSES: Readonly<Record<keyof QueryLimits, (limit: number) => string>> = {
  operations: (limit) => `This document holds more than ${limit} operation. Send one at a time.`,
  queries: (limit) => `This document holds more than ${limit} queries. Send several.`,
  fields: (limit) => `This document asks for more than ${limit} fields. Send several.`,
  repeats: (limit) => `This document asks for a field more than ${limit} times. Ask for it once.`,
  directives: (limit) => `This document holds more than ${limit} directives.`,
};

interface Walk {
  size: QuerySize;
  /** Ends the walk as soon as it throws: a few lines of fragments can stand for millions of fields. */
  count(what: keyof QueryLimits, most?: number): void;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** By the names from the top, without aliases. */
  repeats: Map<string, number>;
  /** The fragments that the walk is in. */
  within: Set<string>;
}

class Excess extends Error {
  override readonly name = 'Excess';
}

/**
 * Finds what a document asks for too much of, with fragments written out wherever they are used.
 *
 * @returns a sentence that says what; null when nothing is too much.
 */
export function findExcess(document: DocumentNode, limits: QueryLimits): string | null {
  try {
    measureQuery(document, limits);
    return null;
  } catch (error) {
    if (error instanceof Excess) return error.message;
    throw error;
  }
}

/** How much a document asks for. @throws Excess at the first limit that it passes. */
export function measureQuery(document: DocumentNode, limits: QueryLimits): QuerySize {
  const walk = beginWalk(document, limits);
  visit(document, { [Kind.DIRECTIVE]: () => walk.count('directives') });
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue;
    walk.count('operations');
    walkSelections(walk, one.selectionSet, '');
  }
  return walk.size;
}

function beginWalk({ definitions }: DocumentNode, limits: QueryLimits): Walk {
  const size: QuerySize = { operations: 0, queries: 0, fields: 0, repeats: 0, directives: 0 };
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return {
    size,
    count(what, most = size[what] + 1) {
      size[what] = Math.max(size[what], most);
      if (most > limits[what]) throw new Excess(EXCESSES[what](limits[what]));
    },
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    repeats: new Map(),
    within: new Set(),
  };
}

function walkSelections(walk: Walk, { selections }: SelectionSetNode, path: string): void {
  for (const selection of selections) {
    walk.count('fields');
    if (selection.kind === Kind.FIELD) walkField(walk, selection, path);
    else walkFragment(walk, selection, path);
  }
}

function walkField(walk: Walk, { name, selectionSet }: FieldNode, path: string): void {
  // Only fragments stand between the top and a query.
  if (!path.includes('.')) walk.count('queries');
  const place = `${path}.${name.value}`;
  const repeats = (walk.repeats.get(place) ?? 0) + 1;
  walk.repeats.set(place, repeats);
  walk.count('repeats', repeats);
  if (selectionSet) walkSelections(walk, selectionSet, place);
}

function walkFragment(walk: Walk, spread: Exclude<SelectionNode, FieldNode>, path: string): void {
  if (spread.kind === Kind.INLINE_FRAGMENT) {
    walkSelections(walk, spread.selectionSet, `${path} ${spread.typeCondition?.name.value ?? ''}`);
    return;
  }
  const name = spread.name.value;
  const fragment = walk.fragments.get(name);
  // The rule about depths, which is asked before the one about names, ends in an error at it.
  if (!fragment) throw new Excess(`There is no fragment "${name}".`);
  if (walk.within.has(name)) throw new Excess(`The fragment "${name}" uses itself.`);
  walk.within.add(name);
  walkSelections(walk, fragment.selectionSet, `${path} ${fragment.typeCondition.name.value}`);
  walk.within.delete(name);
}
