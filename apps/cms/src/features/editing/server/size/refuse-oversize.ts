import type { ContentType, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { beforeWriting } from '../../../../kernel/snapshots/document-call';
import { findOversize } from './find-oversize';

/** Refuses to save what is larger than anybody reads, by form, API or command, before anything else looks at it. */
export function refuseOversize(strapi: Core.Strapi): void {
  beforeWriting(strapi, (type, data) => {
    demandSize(type, data);
    return data;
  });
}

/** @throws ValidationError with a path, so that the form marks its field and stays as it is, when a field is too large. */
export function demandSize({ fields }: ContentType, data: Values): void {
  const oversize = findOversize(fields, data);
  if (oversize === null) return;
  throw new errors.ValidationError(`Nothing was saved. ${oversize.message}`, {
    errors: [{ ...oversize, name: 'Oversize' }],
  });
}
