/** What is about to be published and taken down, as one. */
export interface Step {
  /** The documentIds of entries whose drafts are published. */
  publish: readonly string[];
  takeDown: readonly string[];
}

/** The website as it is. */
export const NO_STEP: Step = { publish: [], takeDown: [] };

/** As much of a version of an entry as says which one it is. */
export interface Version {
  documentId: string;
  publishedAt: string | null;
}

/** Whether a version of an entry is what the website shows of it after a step. */
export function isPublishedAfter({ publish, takeDown }: Step, { documentId, publishedAt }: Version): boolean {
  if (takeDown.includes(documentId)) return false;
  return publish.includes(documentId) ? publishedAt === null : publishedAt !== null;
}

/** Which version of an entry the website shows after a step, if it shows any. */
export function versionAfter({ publish }: Step, documentId: string): 'draft' | 'published' {
  return publish.includes(documentId) ? 'draft' : 'published';
}
