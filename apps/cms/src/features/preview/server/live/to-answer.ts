import {
  aliasOf,
  componentTypeName,
  enumName,
  type Field,
  type Fields,
  fieldsOfPart,
  findComponent,
  recordsOf,
  type Values,
} from '@pain/schema';
import { idsOf } from '../../../../kernel/snapshots/snapshot-values';
import { applyChanges } from './apply-changes';

/** What a form does not say itself. */
export interface Known {
  /**
   * The parts of the entry as it is saved, by {@link partKey}: a form holds only what was
   * done to their relations.
   */
  saved: ReadonlyMap<string, Values>;
  /** Files by their number. */
  files: ReadonlyMap<unknown, object>;
}

/** Where a value stands: in which part, under which key it is saved, and in which field. */
interface Place {
  part: Values;
  key: string;
  name: string;
}

/** The entry itself. */
export const ENTRY = '';

/** Identifies a saved component or block. */
function partKey(uid: string, { id }: Values): string {
  return `${uid} ${id}`;
}

/**
 * What the CMS would answer to the preview for what stands in a form, once it is saved. What
 * is not filled in is null.
 */
export function toAnswer(fields: Fields, typed: Values, known: Known, key = ENTRY): Values {
  const answers = Object.entries(fields).map(([name, field]) => {
    const convert = CONVERTERS[field.strapi.type] ?? keep;
    return [name, convert(field, typed[name], known, { part: typed, key, name })] as const;
  });
  return Object.fromEntries(answers);
}

type Convert = (field: Field, value: unknown, known: Known, place: Place) => unknown;

/** By Strapi's types of attributes; all others are answered as they are typed. */
const CONVERTERS: Readonly<Record<string, Convert>> = {
  relation: ({ strapi }, value, { saved }, { key, name }) => {
    const ids = applyChanges(idsOf(saved.get(key)?.[name]), value);
    const entries = ids.map((documentId) => ({ documentId }));
    return strapi.relation === 'oneToMany' ? entries : (entries.at(-1) ?? null);
  },
  media: (_field, value, { files }) => files.get(recordsOf(value)[0]?.id) ?? null,
  enumeration: (_field, value) => (typeof value === 'string' ? enumName(value) : null),
  component: (field, value, known) => {
    const uid = String(field.strapi.component);
    const groups = recordsOf(value).map((group) =>
      toAnswer(fieldsOfPart(field, group), group, known, partKey(uid, group)),
    );
    return field.strapi.repeatable ? groups : (groups[0] ?? null);
  },
  dynamiczone: (_field, value, known) => recordsOf(value).flatMap((block) => toBlock(block, known)),
};

/**
 * GraphQL has another name for each field of each kind of block. None for a kind that is not there any more.
 */
function toBlock(block: Values, known: Known): Values[] {
  const uid = String(block.__component);
  const kind = findComponent(uid);
  if (!kind) return [];
  const answers = Object.entries(toAnswer(kind.fields, block, known, partKey(uid, block)));
  const aliased = answers.map(([name, value]) => [aliasOf(kind, name), value] as const);
  return [{ __typename: componentTypeName(kind.category, kind.name), ...Object.fromEntries(aliased) }];
}

function keep(_field: Field, value: unknown): unknown {
  return value ?? null;
}

/** All parts of an entry as it is saved, by {@link partKey}. */
export function savedParts(fields: Fields, saved: Values, key = ENTRY): Map<string, Values> {
  const parts = new Map([[key, saved]]);
  for (const [name, field] of Object.entries(fields)) {
    if (field.strapi.type !== 'component' && field.strapi.type !== 'dynamiczone') continue;
    for (const part of recordsOf(saved[name])) {
      const uid = String(field.strapi.component ?? part.__component);
      for (const [inner, values] of savedParts(fieldsOfPart(field, part), part, partKey(uid, part)))
        parts.set(inner, values);
    }
  }
  return parts;
}
