import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../../../kernel/content-types';
import { findOversize } from './find-oversize';

const WRITES: readonly string[] = ['create', 'update', 'clone'];

/** Refuses to save what is larger than anybody reads, by form, API or command, before anything else looks at it. */
export function refuseOversize(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const type = findTypeByUid(context.uid);
    const { data } = context.params as { data?: Record<string, unknown> };
    if (type && data && WRITES.includes(context.action)) demandSize(type, data);
    return next();
  });
}

/** @throws ValidationError with a path, so that the form marks its field and stays as it is, when a field is too large. */
export function demandSize({ fields }: ContentType, data: Readonly<Record<string, unknown>>): void {
  const oversize = findOversize(fields, data);
  if (oversize === null) return;
  throw new errors.ValidationError(`Nothing was saved. ${oversize.message}`, {
    errors: [{ ...oversize, name: 'Oversize' }],
  });
}
