import { cleanRichText, cleanText, type Field, mapFields } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { beforeWriting } from '../../../kernel/snapshots/document-call';

const CLEANERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: cleanString,
  text: cleanString,
  email: cleanString,
  uid: cleanString,
  blocks: cleanRichText,
};

/**
 * Cleans the words of an entry whenever it is saved, so that staff see in the form what readers will get.
 * What nobody can see comes with text that is copied from other programs.
 */
export function cleanWords(strapi: Core.Strapi): void {
  beforeWriting(strapi, ({ fields }, data) => mapFields(fields, data, clean));
}

function clean({ strapi }: Field, value: unknown): unknown {
  return CLEANERS[strapi.type]?.(value) ?? value;
}

function cleanString(value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}
