import {
  type ContentType,
  EMPTY,
  enumName,
  type Field,
  type Fields,
  findComponent,
  recordsOf,
  type Values,
} from '@pain/schema';
import { type Finding, found, type Place } from './finding.ts';

/** An entry as far as it can be read, and what about it cannot. */
export interface ReadEntry {
  values: Values;
  findings: Finding[];
}

/**
 * Reads a draft as Strapi stores it, with relations and files populated. Each field goes through the parser
 * of packages/schema that the build uses, so that this reports what cannot be built, by the same rule. What
 * can be read has the shape of a parsed document, although the rest is blank or wrong.
 */
export function readEntry(type: ContentType, draft: Values): ReadEntry {
  const findings: Finding[] = [];
  const values = readFields(type.fields, draft, { path: [], block: null, field: '' }, findings);
  return { values, findings };
}

/** The same without what is wrong with it. */
export function readValues(type: ContentType, version: Values): Values {
  return readEntry(type, version).values;
}

function readFields(fields: Fields, draft: Values, within: Place, findings: Finding[]): Values {
  const entries = Object.entries(fields).map(([name, field]) => {
    const place = { ...within, path: [...within.path, name], field: field.label };
    return [name, readField(field, draft[name], place, findings)];
  });
  return Object.fromEntries(entries);
}

function readField(field: Field, value: unknown, place: Place, findings: Finding[]): unknown {
  const { type, repeatable } = field.strapi;
  if (type === 'dynamiczone')
    return recordsOf(value).flatMap((item, at) => readBlock(item, at, place, findings));
  if (type === 'component')
    return readComponents(field, recordsOf(value), place, findings, repeatable === true);
  if (type === 'relation') return readRelation(field, value, place, findings);
  const answer = field.parser.safeParse(asAnswered(type, value));
  if (answer.success) return answer.data;
  findings.push(...answer.error.issues.map(({ message }) => toFinding(place, message)));
  return null;
}

/** GraphQL, for whose answers the parsers are made, writes two kinds of values in another way. */
function asAnswered(type: string, value: unknown): unknown {
  if (type === 'enumeration' && typeof value === 'string') return enumName(value);
  return value instanceof Date ? value.toISOString() : value;
}

function readBlock(item: Values, index: number, { path }: Place, findings: Finding[]): Values[] {
  const uid = String(item.__component);
  const block = findComponent(uid);
  const place = { path: [...path, index], block: { index, label: block?.label ?? uid }, field: '' };
  if (block) return [{ block: block.name, ...readFields(block.fields, item, place, findings) }];
  findings.push(
    found('block', 'content', place, 'This kind of block is no longer in use. Remove the block.'),
  );
  // An empty block keeps the numbers of those after it.
  return [{ block: null }];
}

function readComponents(
  field: Field,
  items: Values[],
  place: Place,
  findings: Finding[],
  isList: boolean,
): unknown {
  const component = findComponent(String(field.strapi.component));
  const fields = component?.fields ?? {};
  if (items.length < Number(field.strapi.min ?? 0)) findings.push(toFinding(place, EMPTY));
  if (!isList) return items[0] ? readFields(fields, items[0], place, findings) : null;
  return items.map((item, at) => readFields(fields, item, { ...place, path: [...place.path, at] }, findings));
}

function readRelation(field: Field, value: unknown, place: Place, findings: Finding[]): unknown {
  const ids = recordsOf(value).map(({ documentId }) => ({ documentId }));
  const isList = field.strapi.relation === 'oneToMany';
  const answer = field.parser.safeParse(isList ? ids : (ids[0] ?? null));
  if (answer.success) return answer.data;
  findings.push(...answer.error.issues.map(({ message }) => toFinding(place, message)));
  return isList ? [] : null;
}

function toFinding(place: Place, message: string): Finding {
  if (message === EMPTY) return found('block', 'empty', place, 'This is empty. Fill it in.');
  const sentence = /^[a-z]/.test(message) ? `It ${message}` : message;
  return found('block', 'content', place, sentence.endsWith('.') ? sentence : `${sentence}.`);
}
