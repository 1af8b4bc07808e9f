import {
  blocks,
  type Component,
  type ContentType,
  type Field,
  findComponent,
  isOffered,
  recordsOf,
  type Values,
} from '@pain/schema';
import { type Group, placeOf } from './content.ts';

/** The entry, its blocks and all groups of fields in them, in the order in which editors see them. */
export function groupsOf(type: ContentType, values: Values): Group[] {
  const place = { path: [], block: null, field: '' };
  return withInner({ ...definedBy(type), type, values, place });
}

function withInner(group: Group): Group[] {
  const offered = { ...group, values: offeredOf(group) };
  const inner = Object.entries(group.fields).flatMap(([name, field]) => innerOf(offered, name, field));
  return [offered, ...inner];
}

/**
 * Without what fields hold that the form does not offer, for what is chosen beside them: the website
 * shows none of it, and nobody could put it right.
 */
function offeredOf({ fields, values }: Group): Values {
  const hidden = Object.entries(fields).flatMap(([name, field]) =>
    isOffered(field, values) ? [] : [[name, Array.isArray(values[name]) ? [] : null] as const],
  );
  return hidden.length === 0 ? values : { ...values, ...Object.fromEntries(hidden) };
}

function innerOf(group: Group, name: string, field: Field): Group[] {
  const value = group.values[name];
  if (field.strapi.type === 'dynamiczone')
    return recordsOf(value).flatMap((item, at) => blockAt(group, name, item, at));
  if (field.strapi.type !== 'component') return [];
  const component = findComponent(String(field.strapi.component));
  if (!component) return [];
  const isList = field.strapi.repeatable === true;
  return recordsOf(value).flatMap((values, at) => {
    const { path, ...place } = placeOf(group, name);
    return withInner({
      ...definedBy(component),
      values,
      place: { ...place, path: isList ? [...path, at] : path },
    });
  });
}

function blockAt(group: Group, name: string, values: Values, index: number): Group[] {
  const block = blocks.find((candidate) => candidate.name === values.block);
  if (!block) return [];
  const place = {
    path: [...group.place.path, name, index],
    block: { index, label: block.label },
    field: '',
  };
  return withInner({ ...definedBy(block), values, place });
}

function definedBy({ name, fields, spans = [] }: Component | ContentType) {
  return { name, fields, spans, type: null };
}
