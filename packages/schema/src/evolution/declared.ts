import { componentUid } from '../definitions/naming.ts';
import { type Definition, uidOfDefinition } from './model.ts';

type Names = Readonly<Record<string, string>>;

/** What a project says of the names that its data had before. */
export interface Declared {
  /** The former uids of components, with those of today. */
  parts: Names;
  /** The former names of fields with those of today, by the uid of what has them. */
  fields: Readonly<Record<string, Names>>;
  /** What the values of choices were stored as, with what they are stored as today, by uid and field. */
  values: Readonly<Record<string, Readonly<Record<string, Names>>>>;
  /** Fields that nobody needs any more, by uid. */
  removedFields: Readonly<Record<string, readonly string[]>>;
  /** The uids of content types and components that nobody needs any more. */
  removedParts: readonly string[];
}

/** @param removedParts the uids of content types and components that were removed, each with why. */
export function toDeclared(definitions: readonly Definition[], removedParts: Names): Declared {
  const of = <T>(read: (definition: Definition) => T): Record<string, T> =>
    Object.fromEntries(definitions.map((one) => [uidOfDefinition(one), read(one)]));
  return {
    parts: Object.fromEntries(definitions.flatMap(formerUids)),
    fields: of(formerNames),
    values: of(formerValues),
    removedFields: of(({ removed = {} }) => Object.keys(removed)),
    removedParts: Object.keys(removedParts),
  };
}

function formerUids(definition: Definition): [string, string][] {
  if ('kind' in definition) return [];
  const { category, was = [] } = definition;
  return was.map((name) => [componentUid(category, name), uidOfDefinition(definition)]);
}

function formerNames({ fields }: Definition): Names {
  const pairs = Object.entries(fields).flatMap(([name, { was = [] }]) => was.map((former) => [former, name]));
  return Object.fromEntries(pairs);
}

function formerValues({ fields }: Definition): Record<string, Names> {
  const pairs = Object.entries(fields).flatMap(([name, { formerValues: values }]) =>
    values === undefined ? [] : [[name, values] as const],
  );
  return Object.fromEntries(pairs);
}

/**
 * What definitions say of former names that cannot be: a name that two claim, or that one has today. Whose the stored values are would hang on
 * when they were stored.
 *
 * @returns one sentence for each, with where it is and what to do.
 */
export function findDeclarationFaults(definitions: readonly Definition[], removedParts: Names): string[] {
  const uids = new Set(definitions.map(uidOfDefinition));
  const former = definitions.flatMap(formerUids).map(([uid]) => uid);
  return [
    ...definitions.flatMap(faultsIn),
    ...faultsOfNames('packages/schema', former, uids),
    ...Object.keys(removedParts)
      .filter((uid) => uids.has(uid) || former.includes(uid))
      .map(
        (uid) => `packages/schema: ${uid} is said to be removed, and is there. Take it out of removedParts.`,
      ),
  ];
}

function faultsIn(definition: Definition): string[] {
  const where = uidOfDefinition(definition);
  const { fields, removed = {} } = definition;
  const names = Object.values(fields).flatMap(({ was = [] }) => was);
  return faultsOfNames(where, [...names, ...Object.keys(removed)], new Set(Object.keys(fields)));
}

function faultsOfNames(where: string, former: readonly string[], today: ReadonlySet<string>): string[] {
  const twice = former.filter((name, at) => former.indexOf(name) < at);
  const reused = former.filter((name) => today.has(name));
  return [
    ...twice.map(
      (name) => `${where}: two claim the former name "${name}". Leave it with the one that has its values.`,
    ),
    ...reused.map(
      (name) => `${where}: "${name}" is a former name, and a name of today. Give one of the two another.`,
    ),
  ];
}
