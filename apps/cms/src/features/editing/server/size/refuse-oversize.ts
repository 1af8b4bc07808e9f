import type { ContentType, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { fieldError } from '../../../../kernel/errors/field-error';
import { beforeWriting } from '../../../../kernel/snapshots/document-call';
import { findOversize } from './find-oversize';

/**
 * Refuses to save what is larger than anybody reads, by form, API or command, before
 * anything else looks at it.
 */
export function refuseOversize(strapi: Core.Strapi): void {
  beforeWriting(strapi, (type, data) => {
    demandSize(type, data);
    return data;
  });
}

/** @throws a field error when a field is too large. */
export function demandSize({ fields }: ContentType, data: Values): void {
  const oversize = findOversize(fields, data);
  if (oversize !== null) throw fieldError(`Nothing was saved. ${oversize.message}`, 'Oversize', [oversize]);
}
