import type { Change, Model, ModelPart } from '@pain/schema/evolution';
import { FILE_USES, type Identifiers, isOfParts, ownerColumn, ownTable, partsTable, placeOf } from './places';
import type { Step } from './steps';

/**
 * What a change of the model renames in the database.
 *
 * @param data the model that the data are of.
 * @param code that which they are to have.
 */
export function toSteps(identifiers: Identifiers, change: Change, data: Model, code: Model): Step[] {
  if (change.change === 'rename part') return renamePart(identifiers, change, data, code);
  if (change.change === 'rename field') return renameField(identifiers, change, code);
  if (change.change === 'reword') return reword(identifiers, change, code);
  if (change.change === 'other kind') return clearNothing(identifiers, change, code);
  return [];
}

function renamePart(
  identifiers: Identifiers,
  { from, to }: { from: string; to: string },
  data: Model,
  code: Model,
): Step[] {
  const [old, now] = [data[from], code[to]];
  if (!old || !now) return [];
  // Under the names that the tables have before others get theirs, and afterwards.
  const tables = new Set(
    [...holdersOf(data), ...holdersOf(code)].map((table) => partsTable(identifiers, table)),
  );
  const named = [...tables].map((table) => toType(table, 'component_type', from, to));
  return [
    ...(from === to ? [] : [...named, toType(FILE_USES, 'related_type', from, to)]),
    ...renameTable(ownTable(identifiers, old.table), ownTable(identifiers, now.table)),
    ...renameTable(partsTable(identifiers, old.table), partsTable(identifiers, now.table)),
    ...Object.entries(old.fields).flatMap(([name, field]) =>
      field.kind === 'relation'
        ? moveLinks(identifiers, name, { uid: from, part: old }, { uid: to, part: now })
        : [],
    ),
  ];
}

function holdersOf(model: Model): string[] {
  const holders = Object.values(model).filter(({ fields }) =>
    Object.values(fields).some(({ kind }) => isOfParts(kind)),
  );
  return holders.map(({ table }) => table);
}

function toType(table: string, column: string, from: string, to: string): Step {
  return { rename: 'value', table, column, from, to, where: {} };
}

function renameTable(from: string, to: string): Step[] {
  return from === to ? [] : [{ rename: 'table', from, to }];
}

interface Owner {
  uid: string;
  part: ModelPart;
}

function moveLinks(identifiers: Identifiers, name: string, old: Owner, now: Owner): Step[] {
  const tableOf = ({ uid, part }: Owner) => placeOf(identifiers, uid, part, name, { kind: 'relation' }).table;
  const table = tableOf(now);
  const [from, to] = [ownerColumn(identifiers, old.uid), ownerColumn(identifiers, now.uid)];
  const moved: Step[] = renameTable(tableOf(old), table);
  return from === to ? moved : [...moved, { rename: 'column', table, from, to }];
}

function renameField(
  identifiers: Identifiers,
  { uid, from, to }: { uid: string; from: string; to: string },
  code: Model,
): Step[] {
  const part = code[uid];
  const field = part?.fields[to];
  if (!part || !field) return [];
  const [old, now] = [from, to].map((name) => placeOf(identifiers, uid, part, name, field));
  if (old?.at === 'column' && now?.at === 'column')
    return [{ rename: 'column', table: now.table, from: old.column, to: now.column }];
  if (old?.at === 'links' && now?.at === 'links') return renameTable(old.table, now.table);
  if (old?.at !== 'rows') return [];
  const { field: name, ...where } = old.where;
  return [
    { rename: 'value', table: old.table, column: 'field', from: String(name), to, where, fieldOf: uid },
  ];
}

function reword(
  identifiers: Identifiers,
  { uid, field: name, words }: Extract<Change, { change: 'reword' }>,
  code: Model,
): Step[] {
  const part = code[uid];
  const field = part?.fields[name];
  const place = part && field && placeOf(identifiers, uid, part, name, field);
  if (place?.at !== 'column') return [];
  return Object.entries(words).map(([from, to]) => ({
    rename: 'value',
    table: place.table,
    column: place.column,
    from,
    to,
    where: {},
  }));
}

function clearNothing(
  identifiers: Identifiers,
  { uid, field: name, was }: Extract<Change, { change: 'other kind' }>,
  code: Model,
): Step[] {
  const part = code[uid];
  const place = part && placeOf(identifiers, uid, part, name, was);
  return place?.at === 'column'
    ? [{ rename: 'nothing', table: place.table, column: place.column, kind: was.kind }]
    : [];
}
