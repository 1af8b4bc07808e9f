import type { Core } from '@strapi/strapi';
import { beforeWriting } from '../../../kernel/snapshots/document-call';
import { keepTargets } from './find-target';
import { linksOfEntry, mapEntryLinks } from './present-links';

/**
 * Has each link to something of ours keep what it leads to, in whatever way an entry is saved: then it goes
 * with it wherever that moves. Its address stays beside it, for what reads nothing else.
 */
export function linkByTarget(strapi: Core.Strapi): void {
  beforeWriting(strapi, async (type, data) => {
    const links = linksOfEntry(type, data);
    return links.length > 0 ? mapEntryLinks(type, data, await keepTargets(strapi, links)) : data;
  });
}
