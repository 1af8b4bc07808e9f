import { type ContentType, type Fields, redirect } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid } from '../../../kernel/content-types';
import { unwrapData } from './unwrap-data';

const WRITES: readonly string[] = ['create', 'update', 'clone'];

/**
 * Puts the real address in place of one that goes through a filter of e-mail or a counter, in whatever way an entry is saved: such an address names
 * the colleague that it was sent to.
 */
export function unwrapLinks(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const type = findTypeByUid(context.uid);
    const params = context.params as { data?: Record<string, unknown> };
    if (type && params.data && WRITES.includes(context.action))
      params.data = unwrapData(linkingFields(type), params.data);
    return next();
  });
}

/** Where a redirect leads away from is what readers have, to the letter. */
function linkingFields(type: ContentType): Fields {
  return type === redirect ? { to: redirect.fields.to } : type.fields;
}
