import { cleanRichText, cleanText } from '@pain/schema';
import type { Core, Struct, UID } from '@strapi/strapi';
import { findTypeByUid } from '../../../kernel/content-types';

type Data = Record<string, unknown>;
type ModelOf = (uid: unknown) => Struct.Schema | undefined;
type Clean = (value: unknown, modelOf: ModelOf, component: unknown) => unknown;

const WRITES: readonly string[] = ['create', 'update', 'clone'];
const CLEANERS: Record<string, Clean> = {
  string: cleanString,
  text: cleanString,
  email: cleanString,
  uid: cleanString,
  blocks: cleanRichText,
  component: (value, modelOf, component) => cleanFields(modelOf(component), value, modelOf),
  dynamiczone: (value, modelOf) => cleanFields(modelOf(isData(value) && value.__component), value, modelOf),
};

/**
 * Cleans the words of an entry whenever it is saved, so that staff see in the form what readers will get. What nobody can see
 * comes with text that is copied from other programs.
 */
export function cleanWords(strapi: Core.Strapi): void {
  const modelOf: ModelOf = (uid) => strapi.getModel(String(uid) as UID.Schema);
  strapi.documents.use((context, next) => {
    const { data } = context.params as { data?: unknown };
    if (findTypeByUid(context.uid) && WRITES.includes(context.action) && isData(data)) {
      Object.assign(data, cleanFields(context.contentType, data, modelOf));
    }
    return next();
  });
}

function cleanFields(model: Struct.Schema | undefined, data: unknown, modelOf: ModelOf): unknown {
  if (!model || !isData(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, cleanField(model.attributes[name], value, modelOf)]),
  );
}

function cleanField(
  attribute: { type: string; component?: unknown } | undefined,
  value: unknown,
  modelOf: ModelOf,
): unknown {
  const clean = CLEANERS[attribute?.type ?? ''];
  if (!clean) return value;
  const isList = Array.isArray(value) && attribute?.type !== 'blocks';
  return isList
    ? value.map((one) => clean(one, modelOf, attribute?.component))
    : clean(value, modelOf, attribute?.component);
}

function cleanString(value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
