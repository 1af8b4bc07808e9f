import { type Checked, checkEntry } from '@pain/checks';
import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readWhole } from '../site-map/read-values';
import { siteUrl } from '../website/site-url';

/** Reads the saved draft of an entry for checking; null when there is none. */
export async function readForChecks(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Checked | null> {
  const draft = await readWhole(strapi, type, documentId, 'draft');
  return draft && checkEntry(type, draft, siteUrl());
}
