import {
  type Field,
  type Fields,
  fieldsIn,
  findComponent,
  isStoredDay,
  isStoredInstant,
  mapFields,
  recordsOf,
  sayDay,
  sayMoment,
  type Values,
  wordsOfChoice,
} from '@pain/schema';
import { FILE_UID } from '../../../kernel/content-types';
import type { Titles } from '../../../kernel/snapshots/look-up';
import { idsOf, toText } from '../../../kernel/snapshots/snapshot-values';
import { describeRichText } from './describe-rich-text';
import { groupPart, type Part, wordsPart } from './part';

/** An entry or a component in words: its fields by their labels, empty ones left out. */
export function describeSnapshot(values: Values, fields: Fields, titles: Titles): Part {
  const parts = Object.entries(fields).map(([name, field]) =>
    describeField(name, field, values[name], titles),
  );
  return groupPart('', '', parts.filter(hasWords));
}

function hasWords(part: Part): boolean {
  return part.parts.length > 0 || part.text.trim() !== '';
}

function describeField(name: string, field: Field, value: unknown, titles: Titles): Part {
  const { type } = field.strapi;
  if (type === 'blocks') return groupPart(field.label, name, describeRichText(value), true);
  if (type === 'relation' || type === 'media') return describeChosen(name, field, value, titles);
  if (type === 'dynamiczone') return groupPart(field.label, name, describeBlocks(value, titles), true);
  if (type !== 'component') return wordsPart(field.label, name, toWords(field, value));
  const parts = recordsOf(value).map((item) =>
    describeComponent(String(field.strapi.component), item, titles),
  );
  if (field.strapi.repeatable === true) return groupPart(field.label, name, parts, true);
  return groupPart(field.label, name, parts[0]?.parts ?? []);
}

/** Dates as the form says them back, in UK time, and choices in their words. */
function toWords(field: Field, value: unknown): string {
  const { type } = field.strapi;
  if (type === 'date' && isStoredDay(value)) return sayDay(String(value));
  if (type === 'datetime' && isStoredInstant(value)) return sayMoment(String(value));
  return wordsOfChoice(field, value) ?? toText(value);
}

function describeChosen(name: string, field: Field, value: unknown, titles: Titles): Part {
  const parts = idsOf(value).map((id) => ({
    ...wordsPart(field.strapi.type === 'media' ? 'File' : 'Entry', id, titles.get(id) ?? GONE),
    isNamed: true,
  }));
  return groupPart(field.label, name, parts, true);
}

const GONE = 'something that no longer exists';

function describeBlocks(value: unknown, titles: Titles): Part[] {
  return recordsOf(value).map((block) => describeComponent(String(block.__component), block, titles));
}

function describeComponent(uid: string, values: Values, titles: Titles): Part {
  const component = findComponent(uid);
  if (!component) return wordsPart(`Block of an earlier kind (${uid})`, uid, '…');
  return { ...describeSnapshot(values, component.fields, titles), label: component.label, kind: uid };
}

/** What a snapshot refers to: each documentId with the type of what it stands for, `file` for a file. */
export function findReferences(values: Values, fields: Fields): Map<string, string> {
  const found = fieldsIn(fields, values).flatMap(({ field: { strapi }, value }) => {
    if (strapi.type !== 'media' && strapi.type !== 'relation') return [];
    const uid = strapi.type === 'media' ? FILE_UID : String(strapi.target);
    return idsOf(value).map((id) => [id, uid] as const);
  });
  return new Map(found);
}

/** What an entry says, but for whom it refers to. */
export function withoutRelations(values: Values, fields: Fields): Values {
  return mapFields(fields, values, ({ strapi }, value) => (strapi.type === 'relation' ? null : value));
}
