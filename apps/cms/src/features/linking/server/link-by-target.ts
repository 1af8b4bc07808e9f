import type { Core } from '@strapi/strapi';
import { findTypeByUid } from '../../../kernel/content-types';
import { keepTargets } from './find-target';
import { linksOfEntry, mapEntryLinks } from './present-links';

const WRITES: readonly string[] = ['create', 'update', 'clone'];

/**
 * Has each link to something of ours keep what it leads to, in whatever way an entry is saved: then it goes with it wherever that moves. Its address
 * stays beside it, for what reads nothing else.
 */
export function linkByTarget(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const params = context.params as { data?: Record<string, unknown> };
    if (type && params.data && WRITES.includes(context.action)) {
      const links = linksOfEntry(type, params.data);
      if (links.length > 0)
        params.data = { ...mapEntryLinks(type, params.data, await keepTargets(strapi, links)) };
    }
    return next();
  });
}
