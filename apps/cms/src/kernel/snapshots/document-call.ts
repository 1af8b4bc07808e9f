/** A call of the document service. */
export interface DocumentCall {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string };
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
