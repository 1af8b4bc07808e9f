import { type ContentType, type Fields, fieldsIn, isRecord, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid, refOf } from '../../../../kernel/content-types';
import { readSnapshot } from '../../../../kernel/snapshots/snapshot';
import { type Stored, storedIn, withoutStored } from './without-stored';

type Validator = Core.Strapi['entityValidator'];

/**
 * Has an entry saved again of which a text holds what Strapi takes for none, such as a part of an older form:
 * what is stored already is not refused. Strapi judges a text as a whole, and no extension point comes
 * between that and the storing.
 */
export function passStored(strapi: Core.Strapi): void {
  const validator = strapi.entityValidator;
  const validate = validator.validateEntityUpdate.bind(validator) as Validate;
  validator.validateEntityUpdate = (async (model, data, options, entity) => {
    try {
      return await validate(model, data, options, entity);
    } catch (error) {
      const type = findTypeByUid(model.uid);
      if (!type || !isRecord(data)) throw error;
      const rest = withoutStored(type.fields, data, await readStored(strapi, type, entity?.documentId));
      return withTexts(type.fields, data, await validate(model, rest, options, entity));
    }
  }) as Validate as Validator['validateEntityUpdate'];
}

/** The same for types that are known only while it runs. */
type Validate = (
  model: { uid: string },
  data: unknown,
  options: unknown,
  entity?: { documentId: string },
) => Promise<Record<string, unknown>>;

/** What stands in the texts of a draft; nothing of one that was never saved. */
export async function readStored(strapi: Core.Strapi, type: ContentType, documentId = ''): Promise<Stored> {
  const draft = documentId === '' ? null : await readSnapshot(strapi, refOf(type, documentId), 'draft');
  return storedIn(type.fields, draft ?? {});
}

/** Puts the texts into what was found to be valid without them. */
function withTexts(
  fields: Fields,
  { ...from }: Values,
  valid: Record<string, unknown>,
): Record<string, unknown> {
  for (const { field, path, value } of fieldsIn(fields, from))
    if (field.strapi.type === 'blocks' && value !== undefined) setIn(valid, path, value);
  return valid;
}

function setIn(
  values: Record<string, unknown>,
  [step = '', ...rest]: readonly (string | number)[],
  value: unknown,
): void {
  if (rest.length === 0) values[step] = value;
  // Where the path leads there are parts: it comes from values of the same shape.
  else setIn(values[step] as Record<string, unknown>, rest, value);
}
