import { type FoundField, fieldsIn } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid } from '../../../../kernel/content-types';
import { fieldError } from '../../../../kernel/errors/field-error';
import { readStored } from './pass-stored';
import { newInText } from './without-stored';

const MESSAGE = 'A part of this text is missing. Load the page again, and write it again.';

/**
 * Refuses formatted text of which a part is nothing at all, where Strapi ends in 500, and what is no
 * formatted text: Strapi stores it, and its editor cannot open it. What is stored already stays as it is.
 */
export function refuseBrokenText(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const { data, documentId } = context.params as { data?: Record<string, unknown>; documentId?: string };
    const broken = type && data ? fieldsIn(type.fields, data).filter(isBroken) : [];
    if (type && broken.length > 0) {
      const stored = await readStored(strapi, type, documentId);
      const isNew = (found: FoundField) => isBroken({ ...found, value: newInText(found.value, stored) });
      const fresh = broken.filter(isNew);
      if (fresh.length > 0) throw toError(fresh);
    }
    return next();
  });
}

function isBroken({ field, value }: FoundField): boolean {
  if (field.strapi.type !== 'blocks' || value === null || value === undefined) return false;
  return !Array.isArray(value) || hasHole(value);
}

function hasHole(parts: unknown): boolean {
  return Array.isArray(parts) && parts.some((part) => part === null || hasHole(part.children));
}

function toError(broken: readonly FoundField[]): Error {
  const named = broken.map(({ field }) => `${field.label}: ${MESSAGE}`).join(' ');
  const faults = broken.map(({ path }) => ({ path, message: MESSAGE }));
  return fieldError(`Nothing was saved. ${named}`, 'BrokenText', faults);
}
