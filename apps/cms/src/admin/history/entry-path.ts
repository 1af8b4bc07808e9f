/** What Strapi tells a panel of the edit view. */
export interface PanelProps {
  /** Strapi's uid of the content type. */
  model: string;
  documentId?: string;
  activeTab: 'draft' | 'published' | null;
  document?: { status?: string; updatedAt?: string };
}

/** `faq/abc123`: how our own addresses name an entry; null for what is not saved yet or is no content of the website. */
export function entryPath({ model, documentId }: PanelProps): string | null {
  const type = /^api::([\w-]+)\.\1$/.exec(model)?.[1];
  return type && documentId ? `${type}/${documentId}` : null;
}
