import type { Declared } from './declared.ts';
import type { Model, ModelField, ModelPart } from './model.ts';

/** What has to happen to stored values, or would happen to them, before a database is used by code with another model. */
export type Change =
  /** A component got another name, or a content type another plural, by which its table is called. */
  | { change: 'rename part'; from: string; to: string }
  /** A field got another name. */
  | { change: 'rename field'; uid: string; from: string; to: string }
  /** Values of a choice are stored as others. */
  | {
      change: 'reword';
      uid: string;
      field: string;
      words: Readonly<Record<string, string>>;
      /** Those whose option others have, too: afterwards nobody knows which of these it was. */
      merged?: readonly string[];
    }
  /** A content type or component is not there any more. */
  | { change: 'lose part'; uid: string; isSaid: boolean }
  /** A field is not there any more. */
  | { change: 'lose field'; uid: string; field: string; was: ModelField; isSaid: boolean }
  /** A field is of another kind, or leads elsewhere, which does not hold what it held. */
  | { change: 'other kind'; uid: string; field: string; was: ModelField; is: ModelField }
  /** A field does not take all choices or blocks any more that it took before. */
  | {
      change: 'narrow';
      uid: string;
      field: string;
      is: ModelField;
      takes: readonly string[];
      gone: readonly string[];
    };

/**
 * What is between the model of some data and that of the code, in the order in which it has to be done. What is only new is none of it.
 *
 * @param data the model that the data were last used with.
 * @returns changes that name things as they are called when their turn comes: renamed parts under their new names.
 */
export function compareModels(data: Model, code: Model, declared: Declared): Change[] {
  const parts = Object.entries(data).flatMap(([uid, { table }]) => renamePart(uid, table, code, declared));
  const renamed = rename(data, Object.fromEntries(parts.map(({ from, to }) => [from, to])));
  return [
    ...parts,
    ...Object.entries(renamed).flatMap(([uid, part]) => comparePart(uid, part, code, declared)),
  ];
}

/** All that a project says of former names, for data of which nobody knows what they were last used with. What is not in them needs nothing. */
export function allDeclared({ parts, fields, values }: Declared): Change[] {
  return [
    ...Object.entries(parts).map(([from, to]) => ({ change: 'rename part' as const, from, to })),
    ...Object.entries(fields).flatMap(([uid, names]) =>
      Object.entries(names).map(([from, to]) => ({ change: 'rename field' as const, uid, from, to })),
    ),
    ...Object.entries(values).flatMap(([uid, choices]) =>
      Object.entries(choices).map(([field, words]) => ({ change: 'reword' as const, uid, field, words })),
    ),
  ];
}

function renamePart(uid: string, table: string, code: Model, { parts }: Declared) {
  const to = uid in code ? uid : parts[uid];
  const isMoved = to !== undefined && (to !== uid || code[to]?.table !== table);
  return isMoved ? [{ change: 'rename part' as const, from: uid, to }] : [];
}

/** A model with some of its parts under other uids, also where fields hold them. */
function rename(model: Model, uids: Readonly<Record<string, string>>): Model {
  const toField = (field: ModelField): ModelField =>
    field.holds ? { ...field, holds: field.holds.map((uid) => uids[uid] ?? uid) } : field;
  const toPart = ({ table, fields }: ModelPart): ModelPart => ({
    table,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toField(field)])),
  });
  return Object.fromEntries(Object.entries(model).map(([uid, part]) => [uids[uid] ?? uid, toPart(part)]));
}

function comparePart(uid: string, data: ModelPart, model: Model, declared: Declared): Change[] {
  const code = model[uid];
  if (!code) return [{ change: 'lose part', uid, isSaid: declared.removedParts.includes(uid) }];
  const names = declared.fields[uid] ?? {};
  const words = declared.values[uid] ?? {};
  return Object.entries(data.fields).flatMap(([name, was]) => {
    const to = names[name];
    const isRenamed = to !== undefined && !(name in code.fields);
    const [field, is] = isRenamed ? [to, code.fields[to]] : [name, code.fields[name]];
    if (!is) {
      const isSaid = declared.removedFields[uid]?.includes(name) === true;
      return [{ change: 'lose field' as const, uid, field: name, was, isSaid }];
    }
    const first: Change[] = isRenamed ? [{ change: 'rename field', uid, from: name, to: field }] : [];
    return [...first, ...compareField(uid, field, was, is, model, words[field])];
  });
}

function compareField(
  uid: string,
  field: string,
  was: ModelField,
  is: ModelField,
  code: Model,
  words: Readonly<Record<string, string>> = {},
): Change[] {
  if (!holdsSame(was, is)) return [{ change: 'other kind', uid, field, was, is }];
  const { holds: stored = [] } = was;
  const reworded = reword(uid, field, words, stored);
  if (is.holds === undefined) return reworded;
  const takes = [...is.holds, ...lostParts(was, code)];
  const gone = stored.filter((value) => !takes.includes(words[value] ?? value));
  return gone.length === 0 ? reworded : [...reworded, { change: 'narrow', uid, field, is, takes, gone }];
}

function reword(
  uid: string,
  field: string,
  words: Readonly<Record<string, string>>,
  stored: readonly string[],
): Change[] {
  const former = Object.entries(words).filter(([value]) => stored.includes(value));
  if (former.length === 0) return [];
  const merged = findMerged(former, stored);
  return [{ change: 'reword', uid, field, words: Object.fromEntries(former), merged }];
}

function findMerged(former: readonly [value: string, key: string][], stored: readonly string[]): string[] {
  const isShared = (key: string, at: number) =>
    stored.includes(key) || former.slice(0, at).some(([, other]) => other === key);
  return former.flatMap(([value, key], at) => (isShared(key, at) ? [value] : []));
}

/** Those that no field can hold any more are a loss of their own. */
function lostParts({ kind, holds = [] }: ModelField, code: Model): string[] {
  return kind === 'enumeration' ? [] : holds.filter((uid) => !(uid in code));
}

/** What a string holds, a longer text does, too. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'uid', 'email', 'enumeration'],
  uid: ['string', 'text'],
  email: ['string', 'text'],
  enumeration: ['string', 'text'],
};

function holdsSame(was: ModelField, is: ModelField): boolean {
  if (was.target !== is.target) return false;
  return was.kind === is.kind || WIDER[was.kind]?.includes(is.kind) === true;
}
