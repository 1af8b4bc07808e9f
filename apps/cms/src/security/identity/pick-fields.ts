import {
  type Field,
  type Fields,
  fieldNamed,
  fieldsOfPart,
  holdsParts,
  mapRecords,
  recordsOf,
  type Values,
} from '@pain/schema';
import { pickPointers } from './pick-pointers';

/**
 * Returns of what was sent only what a definition names, at every depth: an identity, a state or a date that
 * Strapi gives automatically is no field. A block keeps its number only where the saved version has it at the
 * same place; one with any other number is a new block.
 *
 * @param saved the version that is written over; null for an entry that does not exist yet.
 */
export function pickFields(sent: Values, fields: Fields, saved: Values | null): Values {
  const named = Object.entries(sent).flatMap(([name, value]) => {
    const field = fieldNamed(fields, name);
    return field ? [[name, pickIn(field, value, saved?.[name])]] : [];
  });
  return Object.fromEntries(named);
}

function pickIn(field: Field, sent: unknown, saved: unknown): unknown {
  const { type } = field.strapi;
  if (type === 'relation' || type === 'media') return pickPointers(sent);
  if (!holdsParts(field)) return sent;
  const left = [...recordsOf(saved)];
  return mapRecords(sent, (part) => pickPart(field, part, left));
}

/** @param left the saved parts that no part which was sent has taken up yet. */
function pickPart(field: Field, sent: Values, left: Values[]): Values {
  const inZone = field.strapi.type === 'dynamiczone' && { __component: sent.__component };
  const saved = takeSaved(left, sent.id, inZone ? sent.__component : undefined);
  return {
    ...inZone,
    ...(saved && { id: saved.id }),
    ...pickFields(sent, fieldsOfPart(field, sent), saved),
  };
}

/** @param kind of block; undefined outside of zones, where all are of one kind. */
function takeSaved(left: Values[], id: unknown, kind: unknown): Values | null {
  const at = left.findIndex((part) => String(part.id) === String(id) && part.__component === kind);
  return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
}
