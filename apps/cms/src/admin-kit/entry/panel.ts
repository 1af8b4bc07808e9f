import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** What Strapi tells a panel of the edit view. */
export interface PanelProps {
  /** Strapi's uid of the content type. */
  model: string;
  /** Missing for what is not saved yet, and for a type of one entry, which has no number in its address. */
  documentId?: string;
  /** `collection-types` or `single-types`. */
  collectionType: string;
  activeTab: 'draft' | 'published' | null;
  document?: { documentId?: string; status?: string; updatedAt?: string };
}

/** What Strapi shows of a panel; null for nothing. */
export type Panel = { title: string; content: ReactNode } | null;

/** The name of the content type in packages/schema, or null for a type of Strapi's or of a plugin. */
export function typeIn({ model }: PanelProps): string | null {
  return /^api::([\w-]+)\.\1$/.exec(model)?.[1] ?? null;
}

/**
 * `faq/abc123`: how our own addresses name an entry; null for what is not saved yet or is
 * no content of the website.
 */
export function entryPath(props: PanelProps): string | null {
  const type = typeIn(props);
  const documentId = documentIdIn(props);
  return type && documentId ? `${type}/${documentId}` : null;
}

/** The entry that is open, also when it is the only one of its type; undefined while it is not saved. */
export function documentIdIn({ documentId, document }: PanelProps): string | undefined {
  return documentId ?? document?.documentId;
}

/** Changes with each change of the entry. */
export function versionOf({ document }: PanelProps): string {
  return `${document?.status} ${document?.updatedAt}`;
}

/** Whether the edit view holds something that is not saved. */
export function useUnsaved(): boolean {
  return useForm('useUnsaved', ({ modified }) => modified);
}
