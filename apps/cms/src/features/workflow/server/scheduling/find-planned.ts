import type { Core, UID } from '@strapi/strapi';
import { DRAFT } from '../../../../kernel/content-types';
import type { Use } from '../../../usage/shapes';

/** An entry that goes live at its time without anybody looking at it again. */
export type PlannedUse = Use & {
  /** As an ISO 8601 instant. */
  publishAt: string;
};

/** Those of some uses whose entries are planned to be published. */
export async function findPlanned(strapi: Core.Strapi, uses: readonly Use[]): Promise<PlannedUse[]> {
  const planned = await Promise.all(uses.map((use) => readPlanned(strapi, use)));
  return planned.filter((use) => use !== null);
}

async function readPlanned(strapi: Core.Strapi, use: Use): Promise<PlannedUse | null> {
  const where = { documentId: use.documentId, ...DRAFT, publishAt: { $notNull: true } };
  const draft = await strapi.db.query(use.uid as UID.Schema).findOne({ select: ['publishAt'], where });
  return draft && { ...use, publishAt: draft.publishAt };
}
