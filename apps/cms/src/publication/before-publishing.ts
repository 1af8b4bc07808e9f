import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';

interface Call {
  documentId?: string;
  status?: string;
}

/**
 * Has something look at each entry before it is published, in whatever way: by hand, by schedule, by API or by a
 * command. What it throws refuses the publishing. Saving a draft is nothing that it is asked about.
 *
 * @param look reads the draft: what is to be published is what it says.
 */
export function beforePublishing(
  strapi: Core.Strapi,
  look: (type: ContentType, documentId: string) => Promise<void>,
): void {
  strapi.documents.use(async (context, next) => {
    const type = contentTypes.find(({ name }) => contentTypeUid(name) === context.uid);
    const { documentId, status } = context.params as Call;
    if (!type) return next();
    if (context.action === 'publish') await look(type, documentId ?? '');
    if (status !== 'published' || (context.action !== 'create' && context.action !== 'update')) return next();
    // What is to be published is known once it is saved; a refusal undoes the saving.
    return strapi.db.transaction(async () => {
      const result = await next();
      await look(type, documentId ?? idOf(result));
      return result;
    });
  });
}

function idOf(result: unknown): string {
  return String((result as { documentId?: string } | null)?.documentId);
}
