import { componentUid } from '../definitions/naming.ts';
import { fileOf } from './file-of.ts';
import { type Definition, uidOfDefinition } from './model.ts';

/** Names, each with another for the same. */
export type Names = Readonly<Record<string, string>>;

/** The names that data had before. It is JSON: an installation keeps those of its data. */
export interface FormerNames {
  /** The former uids of components, with those of today. */
  parts: Names;
  /** The former names of fields with those of today, by the uid of what has them. */
  fields: Readonly<Record<string, Names>>;
  /** What the values of choices were stored as, with what they are stored as today, by uid and field. */
  values: Readonly<Record<string, Readonly<Record<string, Names>>>>;
}

export const NO_NAMES: FormerNames = { parts: {}, fields: {}, values: {} };

/** What a project says of the names that its data had before, and of what it has no more. */
export interface Declared extends FormerNames {
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

/** A former name, and what claims it. */
interface Claim {
  former: string;
  /** As a message names it. */
  by: string;
  file: string;
}

/**
 * What definitions say of former names that cannot be: a name that two claim, or that one has today. Whose
 * the stored values are would hang on when they were stored.
 *
 * @returns one sentence for each, with its file, who claims what, and what to do.
 */
export function findDeclarationFaults(definitions: readonly Definition[], removedParts: Names): string[] {
  const uids = new Set(definitions.map(uidOfDefinition));
  const ofParts = definitions
    .flatMap(formerUids)
    .map(([former, uid]) => ({ former, by: uid, file: fileOf(uid) }));
  const removed = Object.keys(removedParts).map((former) => ({
    former,
    by: 'a removed part',
    file: 'packages/schema/src/evolution/removed-parts.ts',
  }));
  return [...definitions.flatMap(faultsIn), ...faultsOf([...ofParts, ...removed], uids)];
}

function faultsIn(definition: Definition): string[] {
  const file = fileOf(uidOfDefinition(definition));
  const { fields, removed = {} } = definition;
  const ofFields = Object.entries(fields).flatMap(([name, { was = [] }]) =>
    was.map((former) => ({ former, by: `“${name}”`, file })),
  );
  const ofRemoved = Object.keys(removed).map((former) => ({ former, by: 'a removed field', file }));
  return faultsOf([...ofFields, ...ofRemoved], new Set(Object.keys(fields)));
}

function faultsOf(claims: readonly Claim[], today: ReadonlySet<string>): string[] {
  return claims.flatMap(({ former, by, file }, at) => {
    const other = claims.slice(0, at).find((claim) => claim.former === former);
    return [
      ...(other === undefined
        ? []
        : [
            `${file}: ${other.by} and ${by} claim the former name “${former}”. Leave it with the one that has its values.`,
          ]),
      ...(today.has(former)
        ? [
            `${file}: “${former}” is a former name of ${by}, and a name of today. Take the former one out, or give what is there another.`,
          ]
        : []),
    ];
  });
}
