import { type ContentType, type Fields, redirect } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { beforeWriting } from '../../../kernel/snapshots/document-call';
import { unwrapData } from './unwrap-data';

/**
 * Puts the real address in place of one that goes through a filter of e-mail or a counter, in whatever way an
 * entry is saved: such an address names the colleague that it was sent to.
 */
export function unwrapLinks(strapi: Core.Strapi): void {
  beforeWriting(strapi, (type, data) => unwrapData(linkingFields(type), data));
}

/** Where a redirect leads away from is what readers have, to the letter. */
function linkingFields(type: ContentType): Fields {
  return type === redirect ? { to: redirect.fields.to } : type.fields;
}
