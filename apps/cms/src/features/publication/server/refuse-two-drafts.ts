import { type ContentType, showTitle } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, DRAFT, uidOf } from '../../../kernel/content-types';
import { fieldError } from '../../../kernel/errors/field-error';
import { beforePublishing } from './before-publishing';

/**
 * Refuses to publish an entry of which there are two drafts, as earlier versions could leave behind. Strapi
 * 5.54 publishes both, under one documentId.
 */
export function refuseTwoDrafts(strapi: Core.Strapi): void {
  beforePublishing(strapi, async (entry) => {
    const type = contentTypeOf(entry);
    const titles = await READERS[type.kind](strapi, type, entry.id);
    if (titles.length > 1) throw toError(type, titles);
  });
}

type Reader = (strapi: Core.Strapi, type: ContentType, documentId: string) => Promise<string[]>;

/** The titles of all that is one entry. Of a single type that is everything, whatever its documentIds. */
const READERS: Readonly<Record<ContentType['kind'], Reader>> = {
  async collection(strapi, type, documentId) {
    return (await readRows(strapi, type, { documentId, ...DRAFT })).map(({ title }) => title);
  },
  async single(strapi, type) {
    const rows = await readRows(strapi, type, {});
    return [...new Map(rows.map(({ documentId, title }) => [documentId, title])).values()];
  },
};

async function readRows(strapi: Core.Strapi, type: ContentType, where: object) {
  const select = ['documentId', type.title];
  const rows: Record<string, string | null>[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select, where, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ documentId: row.documentId, title: showTitle(row[type.title]) }));
}

function toError(type: ContentType, titles: readonly string[]): Error {
  const named = titles.map((title) => `“${title}”`).join(' and ');
  const message = MESSAGES[type.kind](type.label, titles.length, named);
  return fieldError(`It was not published. ${message}`, 'TwoDrafts', [{ path: [type.title], message }]);
}

const MESSAGES: Readonly<
  Record<ContentType['kind'], (label: string, count: number, named: string) => string>
> = {
  collection: (label, count, named) =>
    `There are ${count} drafts of this ${label}: ${named}. Copy what is right into a new ${label} and publish that. Then delete this one.`,
  single: (label, count, named) =>
    `There are ${count} of “${label}”: ${named}. Ask your website administrator to remove the one that is wrong.`,
};
