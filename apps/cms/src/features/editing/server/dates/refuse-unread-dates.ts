import { schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../../../kernel/content-types';
import { findUnreadDates, type UnreadDate } from './find-unread-dates';

/**
 * Refuses to save a date that is not understood, by form, API or command. Strapi stores what comes first in `2025-11-23x`, and
 * takes numbers and times without a zone for instants of the server.
 */
export function refuseUnreadDates(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const type = findTypeByUid(context.uid);
    const { data } = context.params as { data?: Record<string, unknown> };
    const unread = type && data ? findUnreadDates({ ...type.fields, ...schedule }, data) : [];
    if (unread.length > 0) throw toError(unread);
    return next();
  });
}

/** With a path for each, so that the form marks its field and stays as it is. */
function toError(unread: readonly UnreadDate[]): Error {
  const named = unread.map(({ field, message }) => `${field}: ${message}`).join(' ');
  return new errors.ValidationError(`Nothing was saved. ${named}`, {
    errors: unread.map(({ path, message }) => ({ path, message, name: 'UnreadDate' })),
  });
}
