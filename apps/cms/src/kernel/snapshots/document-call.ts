import { type ContentType, isRecord, type Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findTypeByUid } from '../content-types';

/** A call of the document service. */
export interface DocumentCall {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string };
}

/** What creates or changes an entry, or copies one, in whatever way it comes. */
type Writing = 'create' | 'update' | 'clone';
const WRITINGS: ReadonlySet<string> = new Set<Writing>(['create', 'update', 'clone']);

/**
 * Looks at what is written of entries before it is.
 *
 * @param look returns what is to be written, and throws to refuse it.
 */
export function beforeWriting(
  strapi: Core.Strapi,
  look: (type: ContentType, data: Values, action: Writing) => Values | Promise<Values>,
): void {
  strapi.documents.use(async (context, next) => {
    const type = findTypeByUid(context.uid);
    const params = context.params as { data?: unknown };
    if (type && isRecord(params.data) && WRITINGS.has(context.action))
      params.data = await look(type, params.data, context.action as Writing);
    return next();
  });
}

/** Whether a call publishes: creating or updating with `status: 'published'` does so as well. */
export function isPublishing({ action, params }: Pick<DocumentCall, 'action' | 'params'>): boolean {
  return action === 'publish' || (isSaving(action) && params.status === 'published');
}

/** The document that a call was about. Strapi passes over the documentId that a creating call names. */
export function documentIdOf({ params }: Pick<DocumentCall, 'params'>, result: unknown): string {
  const answer = result as { documentId?: string } | null;
  const documentId = answer?.documentId ?? params.documentId;
  if (!documentId) throw new Error('Strapi published a document without a documentId; nothing was saved.');
  return documentId;
}

function isSaving(action: string): boolean {
  return action === 'create' || action === 'update';
}
