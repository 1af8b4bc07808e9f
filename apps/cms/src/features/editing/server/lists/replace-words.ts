import { type Field, fieldNamed, findComponent } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { anyOf } from '../../../../kernel/any-of';
import { FILE_UID, findTypeByUid } from '../../../../kernel/content-types';
import { readTest } from './compare-words';
import { findIds } from './find-ids';

type Where = Record<string, unknown>;

/** The kinds of our fields that hold words of people; a choice is one of a list of words for machines. */
const WORDS: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email']);
/**
 * Of Strapi's own types what people write; the other texts of a file are for machines,
 * such as its folder's path.
 */
const OF_STRAPI: Readonly<Record<string, readonly string[]>> = {
  [FILE_UID]: ['name', 'alternativeText', 'caption'],
  'plugin::upload.folder': ['name'],
  'admin::user': ['firstname', 'lastname', 'username', 'email'],
  'admin::role': ['name', 'description'],
};

/**
 * A condition of `strapi.db.query` in which what compares words is replaced by the ids of the rows that fit,
 * and a former value of a choice by its key: bookmarks of lists hold it.
 */
export async function replaceWords(strapi: Core.Strapi, uid: string, where: unknown): Promise<unknown> {
  if (Array.isArray(where)) return Promise.all(where.map((one) => replaceWords(strapi, uid, one)));
  if (!isPlain(where)) return where;
  const conditions = await Promise.all(
    Object.entries(where).map(([key, value]) => replaceIn(strapi, uid, key, value)),
  );
  // Strapi takes no operator next to a field within a relation.
  return conditions.length === 1 ? conditions[0] : { $and: conditions };
}

async function replaceIn(strapi: Core.Strapi, uid: string, key: string, value: unknown): Promise<unknown> {
  if (key === '$and' || key === '$or' || key === '$not')
    return { [key]: await replaceWords(strapi, uid, value) };
  if (isWords(uid, key) && isPlain(value)) return replaceTests(strapi, uid, key, value);
  const { formerValues } = fieldOf(uid, key) ?? {};
  if (formerValues && isPlain(value)) return { [key]: toKeys(formerValues, value) };
  const target = targetOf(strapi, uid, key);
  const isThrough = target !== null && isPlain(value) && Object.keys(value).length > 0;
  return { [key]: isThrough ? await replaceWords(strapi, target, value) : value };
}

async function replaceTests(strapi: Core.Strapi, uid: string, field: string, asked: Where): Promise<Where> {
  const tests = Object.entries(asked).map(([operator, value]) => ({
    operator,
    value,
    test: readTest(operator, value),
  }));
  const conditions = tests.map(async ({ operator, value, test }) => {
    if (test === null) return { [field]: { [operator]: value } };
    const key = `${operator} ${JSON.stringify(value)}`;
    const passes = (row: Where) => typeof row[field] === 'string' && test(row[field]);
    return { id: { $in: anyOf(strapi, await findIds(strapi, uid, [field], key, passes)) } };
  });
  return { $and: await Promise.all(conditions) };
}

function isWords(uid: string, field: string): boolean {
  if (Object.hasOwn(OF_STRAPI, uid)) return OF_STRAPI[uid]?.includes(field) ?? false;
  return WORDS.has(fieldOf(uid, field)?.strapi.type ?? '');
}

function fieldOf(uid: string, name: string): Field | undefined {
  return fieldNamed((findTypeByUid(uid) ?? findComponent(uid))?.fields ?? {}, name);
}

function toKeys(formerValues: Readonly<Record<string, string>>, asked: Where): Where {
  const toKey = (value: unknown) =>
    typeof value === 'string' && Object.hasOwn(formerValues, value) ? formerValues[value] : value;
  const parts = Object.entries(asked).map(([operator, value]) => [
    operator,
    Array.isArray(value) ? value.map(toKey) : toKey(value),
  ]);
  return Object.fromEntries(parts);
}

/** The type that a relation points to; null of a field that is none, or points to several types. */
function targetOf(strapi: Core.Strapi, uid: string, field: string): string | null {
  const { attributes } = strapi.db.metadata.get(uid);
  const attribute = Object.hasOwn(attributes, field) ? attributes[field] : undefined;
  return attribute && 'target' in attribute ? String(attribute.target) : null;
}

function isPlain(value: unknown): value is Where {
  if (typeof value !== 'object' || value === null) return false;
  // Neither a list nor a query of its own.
  return [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
