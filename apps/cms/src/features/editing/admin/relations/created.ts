import { createContext } from 'react';
import type { PanelProps } from '../../../../admin-kit/entry/panel';

/** An entry as Strapi's form has it. */
export interface CreatedEntry {
  id: number;
  documentId: string;
  locale?: string | null;
  status?: string;
  [field: string]: unknown;
}

/** A field from which an entry may be created, to be chosen in it. */
export interface CreatingField {
  /** The uid of what it chooses. */
  model: string;
  /** Whether the dialog that it opens holds an entry that is not saved yet. */
  isCreating: boolean;
  choose(entry: CreatedEntry): void;
}

/** The field whose dialog what stands in it belongs to. */
export const FieldOfDialog = createContext<CreatingField | null>(null);

/**
 * Notes what happens to the entry in the dialog of a field: one that was new and has been
 * saved is chosen in the field.
 *
 * @param entry undefined until it is saved.
 */
export function followEntry(field: CreatingField, model: string, entry: CreatedEntry | undefined): void {
  if (model !== field.model) return;
  if (entry !== undefined && field.isCreating) field.choose(entry);
  field.isCreating = entry === undefined;
}

/** What Strapi tells an action of an entry, which is more than its type says. */
export type ActionProps = PanelProps & { document?: CreatedEntry };
