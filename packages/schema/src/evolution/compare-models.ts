import { type Declared, type FormerNames, type Names, NO_NAMES } from './declared.ts';
import type { Model, ModelField, ModelPart } from './model.ts';

/**
 * What has to happen to stored values, or would happen to them, before a database is used by
 * code with another model.
 */
export type Change =
  /** A component got another name, or a content type another plural, by which its table is called. */
  | { change: 'rename part'; from: string; to: string }
  /** A field got another name. */
  | { change: 'rename field'; uid: string; from: string; to: string }
  /** Values of a choice are stored as others, or as none. */
  | { change: 'reword'; uid: string; field: string; words: Readonly<Record<string, string | null>> }
  /** A content type or component is not there any more. */
  | { change: 'lose part'; uid: string; isSaid: boolean }
  /** A field is not there any more. */
  | { change: 'lose field'; uid: string; field: string; was: ModelField; isSaid: boolean }
  /** A field is of another kind, or leads elsewhere, which does not hold what it held. */
  | { change: 'other kind'; uid: string; field: string; was: ModelField; is: ModelField }
  /** A field holds one, and may have held several. */
  | { change: 'single'; uid: string; field: string; is: ModelField }
  /** A field does not take all choices or blocks any more that it took before. */
  | {
      change: 'narrow';
      uid: string;
      field: string;
      is: ModelField;
      takes: readonly string[];
      /** None where a text becomes a choice: only the rows say what it holds. */
      gone: readonly string[];
    };

/**
 * What is between the model of some data and that of the code, in the order in which it has to be done. What
 * is only new is none of it.
 *
 * The code may be older than the data, or of another branch: a name that it does not say anything of
 * is looked up in what the data say of former names. Each of these may be the code's name, or one that
 * the code says was its own.
 *
 * @param data the model that the data were last used with.
 * @param before what was said of former names until then.
 * @returns changes that name things as they are called when their turn comes: renamed
 * parts under their new names.
 */
export function compareModels(
  data: Model,
  code: Model,
  declared: Declared,
  before: FormerNames = NO_NAMES,
): Change[] {
  const parts = Object.entries(data).flatMap(([uid, { table }]) => {
    const to = findName(uid, Object.keys(code), declared.parts, before.parts);
    const isMoved = to !== undefined && (to !== uid || code[to]?.table !== table);
    return isMoved ? [{ change: 'rename part' as const, from: uid, to }] : [];
  });
  const names = Object.fromEntries(parts.map(({ from, to }) => [from, to]));
  return [
    ...parts,
    ...Object.entries(data).flatMap(([uid, part]) =>
      comparePart(names[uid] ?? uid, rename(part, names), code, declared, {
        fields: before.fields[uid] ?? {},
        values: before.values[uid] ?? {},
      }),
    ),
  ];
}

/** The name that code has for what data call so; undefined when it has none. */
function findName(
  name: string,
  today: readonly string[],
  said: Names = {},
  before: Names = {},
): string | undefined {
  const former = Object.keys(before).filter((one) => before[one] === name);
  const names = [name, ...former].flatMap((one) => [one, said[one]]);
  return names.find((one) => one !== undefined && today.includes(one));
}

/** A part whose fields hold some components under other uids. */
function rename({ table, fields }: ModelPart, uids: Names): ModelPart {
  const toField = (field: ModelField): ModelField =>
    field.holds ? { ...field, holds: field.holds.map((uid) => uids[uid] ?? uid) } : field;
  return {
    table,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toField(field)])),
  };
}

function comparePart(
  uid: string,
  data: ModelPart,
  model: Model,
  declared: Declared,
  before: { fields: Names; values: Readonly<Record<string, Names>> },
): Change[] {
  const code = model[uid];
  if (!code) return [{ change: 'lose part', uid, isSaid: declared.removedParts.includes(uid) }];
  const today = Object.keys(code.fields);
  return Object.entries(data.fields).flatMap(([name, was]) => {
    const isSaid = declared.removedFields[uid]?.includes(name) === true;
    const field = isSaid ? undefined : findName(name, today, declared.fields[uid], before.fields);
    const is = field === undefined ? undefined : code.fields[field];
    if (field === undefined || is === undefined)
      return [{ change: 'lose field' as const, uid, field: name, was, isSaid }];
    const renamed: Change[] = field === name ? [] : [{ change: 'rename field', uid, from: name, to: field }];
    const single: Change[] =
      is.isList === false && was.isList !== false ? [{ change: 'single', uid, field, is }] : [];
    const said = declared.values[uid]?.[field];
    return [
      ...renamed,
      ...single,
      ...compareField({ uid, field, was, is, said, before: before.values[name] }, model),
    ];
  });
}

interface FieldOfBoth {
  uid: string;
  field: string;
  was: ModelField;
  is: ModelField;
  /** What the code says its values were. */
  said: Names | undefined;
  /** What the data say they were. */
  before: Names | undefined;
}

function compareField(both: FieldOfBoth, code: Model): Change[] {
  const { uid, field, was, is } = both;
  if (!holdsSame(was, is)) return [{ change: 'other kind', uid, field, was, is }];
  if (is.holds === undefined) return [];
  if (was.holds === undefined) return becomeChoice(both, is.holds);
  const words = is.kind === 'enumeration' ? findWords(both, was.holds) : {};
  const reworded: Change[] = Object.keys(words).length === 0 ? [] : [{ change: 'reword', uid, field, words }];
  const takes = [...is.holds, ...lostParts(was, code)];
  const gone = was.holds.filter((value) => !takes.includes(words[value] ?? value));
  return gone.length === 0 ? reworded : [...reworded, { change: 'narrow', uid, field, is, takes, gone }];
}

/** A text holds anything, and nothing where somebody emptied it; a choice has to hold null then. */
function becomeChoice({ uid, field, is, said }: FieldOfBoth, takes: readonly string[]): Change[] {
  return [
    { change: 'reword', uid, field, words: { ...said, '': null } },
    { change: 'narrow', uid, field, is, takes, gone: [] },
  ];
}

/** Each stored value that the code has another for. */
function findWords({ is, said, before }: FieldOfBoth, stored: readonly string[]): Names {
  const pairs = stored.map((value) => [value, findName(value, is.holds ?? [], said, before)] as const);
  return Object.fromEntries(
    pairs.flatMap(([value, to]) => (to === undefined || to === value ? [] : [[value, to]])),
  );
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

/** Whether a field can hold all that another held. */
export function holdsSame(was: ModelField, is: ModelField): boolean {
  if (was.target !== is.target) return false;
  return was.kind === is.kind || WIDER[was.kind]?.includes(is.kind) === true;
}
