import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../content-types';
import { beforePublishing } from '../publication/before-publishing';

/**
 * Refuses to publish an entry of which there are two drafts, as earlier versions could leave behind. Strapi 5.54 publishes both, under
 * one documentId.
 */
export function refuseTwoDrafts(strapi: Core.Strapi): void {
  beforePublishing(strapi, async (type, documentId) => {
    const titles = await readTitles(strapi, type, documentId);
    if (titles.length > 1) throw toError(type, titles);
  });
}

/** The titles of all drafts of an entry. A single type has one entry, whatever its documentIds. */
async function readTitles(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<string[]> {
  const where = { publishedAt: null, ...(type.kind === 'collection' && { documentId }) };
  const drafts: Record<string, unknown>[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['id', type.title], where, orderBy: { id: 'asc' } });
  return drafts.map((draft) => String(draft[type.title] || 'Untitled'));
}

function toError(type: ContentType, titles: readonly string[]): Error {
  const message = `There are ${titles.length} drafts of this ${type.label}: ${titles.map((title) => `“${title}”`).join(' and ')}. ${REMEDY[type.kind](type.label)}`;
  return new errors.ValidationError(`It was not published. ${message}`, {
    errors: [{ path: [type.title], message, name: 'TwoDrafts' }],
  });
}

const REMEDY: Readonly<Record<ContentType['kind'], (label: string) => string>> = {
  collection: (label) => `Copy what is right into a new ${label} and publish that. Then delete this one.`,
  single: () => 'Ask the people who look after the CMS to remove the one that is wrong.',
};
