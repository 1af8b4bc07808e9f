import { useEffect, useSyncExternalStore } from 'react';
import { entryPath, type PanelProps } from './panel';

/** The entry in the edit view, for what stands beside its buttons. */
export interface OpenEntry {
  /** `faq/abc123`; null while it is not saved, and for what is no content of the website. */
  path: string | null;
  /** Strapi's uid of its content type. */
  model: string;
  /** Whether its draft says something else than what was published last. */
  hasChanges: boolean;
  /** Whether the form shows what is published, which cannot be changed. */
  isPublishedTab: boolean;
}

let open: OpenEntry | null = null;
const listeners = new Set<() => void>();

/**
 * A panel that shows nothing: Strapi tells its panels which entry is open, and what stands beside
 * its buttons only the type.
 */
export function OpenEntryPanel(props: PanelProps): null {
  const path = entryPath(props);
  const { model } = props;
  const hasChanges = props.document?.status === 'modified';
  const isPublishedTab = props.activeTab === 'published';
  useEffect(() => {
    note({ path, model, hasChanges, isPublishedTab });
    return () => note(null);
  }, [path, model, hasChanges, isPublishedTab]);
  return null;
}

/** The entry in the edit view; null before Strapi has said which. */
export function useOpenEntry(): OpenEntry | null {
  return useSyncExternalStore(subscribe, () => open);
}

function note(entry: OpenEntry | null): void {
  open = entry;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
