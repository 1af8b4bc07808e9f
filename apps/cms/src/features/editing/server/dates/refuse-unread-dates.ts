import { schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { fieldError } from '../../../../kernel/errors/field-error';
import { beforeWriting } from '../../../../kernel/snapshots/document-call';
import { findUnreadDates, type UnreadDate } from './find-unread-dates';

/**
 * Refuses to save a date that is not understood, by form, API or command. Strapi stores what comes first in
 * `2025-11-23x`, and takes numbers and times without a zone for instants of the server.
 */
export function refuseUnreadDates(strapi: Core.Strapi): void {
  beforeWriting(strapi, (type, data) => {
    const unread = findUnreadDates({ ...type.fields, ...schedule }, data);
    if (unread.length > 0) throw toError(unread);
    return data;
  });
}

function toError(unread: readonly UnreadDate[]): Error {
  const named = unread.map(({ field, message }) => `${field}: ${message}`).join(' ');
  return fieldError(`Nothing was saved. ${named}`, 'UnreadDate', unread);
}
