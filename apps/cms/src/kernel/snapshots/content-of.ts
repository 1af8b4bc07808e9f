import {
  type Component,
  type Field,
  type Fields,
  findComponent,
  formerUidsOf,
  isRecord,
  mapLinks,
  recordsOf,
  type Values,
} from '@pain/schema';
import { idsOf } from './snapshot-values';

/** What a field says, under its name. */
type Said = readonly [name: string, content: unknown];

/**
 * What an entry says, in one form for all copies that say the same: the fields of its definition that are
 * not empty, each under the first name that it had, in the order of these names. What no field of the
 * definition holds is not said.
 *
 * @param fields those of its type.
 * @param values under the names that the fields have today.
 */
export function contentOf(fields: Fields, values: Values): Said[] {
  return Object.entries(fields)
    .map(([name, field]) => [field.was?.[0] ?? name, toContent(field, values[name])] as const)
    .filter(([, content]) => !isEmpty(content))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

type Converter = (field: Field, value: unknown) => unknown;

/** How the values of each of Strapi's attribute types are converted; all others are plain. */
const CONVERTERS: Readonly<Record<string, Converter>> = {
  // To a reader, no and never answered are the same.
  boolean: (_field, value) => value || null,
  relation: (_field, value) => idsOf(value),
  media: (_field, value) => recordsOf(value).map(toFile),
  component: toGroups,
  dynamiczone: (field, value) => recordsOf(value).flatMap((block) => toBlock(field, block)),
  // A link says its address. That it is kept by its document as well changes nothing that somebody
  // has read and signed off.
  blocks: (_field, value) => toPlain(mapLinks(value, ({ url }) => ({ url }))),
};

function toContent(field: Field, value: unknown): unknown {
  const convert = CONVERTERS[field.strapi.type];
  return convert ? convert(field, value) : toPlain(value);
}

/** In a list an empty group is an item, too; alone it says nothing. */
function toGroups({ strapi }: Field, value: unknown): unknown {
  const fields = findComponent(String(strapi.component))?.fields ?? {};
  const groups = recordsOf(value).map((group) => contentOf(fields, group));
  return strapi.repeatable === true ? groups : groups[0];
}

/** Nothing for a block that may not stand there: Strapi leaves it out as well. */
function toBlock({ strapi }: Field, block: Values): unknown[] {
  const uid = String(block.__component);
  const component = Array.isArray(strapi.components) && strapi.components.includes(uid) && findComponent(uid);
  return component ? [[firstUidOf(component, uid), contentOf(component.fields, block)]] : [];
}

function firstUidOf(component: Component, uid: string): string {
  return formerUidsOf(component)[0] ?? uid;
}

/** What a reader sees of a file: its storage may move, but a replaced one gets a name of its own in it. */
function toFile({ url, name, alternativeText }: Values): unknown[] {
  return [String(url).split('/').at(-1), name, alternativeText || null];
}

/** Postgres gives the keys of JSON in an order of its own. */
function toPlain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isRecord(value)) return value;
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(parts.map(([name, part]) => [name, toPlain(part)]));
}

function isEmpty(content: unknown): boolean {
  if (Array.isArray(content)) return content.length === 0;
  return content === null || content === undefined || content === '';
}
