import type { LinkTarget } from './nodes.ts';

/**
 * The document of the admin's text editor, as ProseMirror writes it as JSON
 * (https://prosemirror.net/docs/ref/#model.Node.toJSON). The editor's schema has its kinds of nodes
 * and marks by these names.
 */
export interface DocumentNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  marks?: DocumentMark[];
  text?: string;
}
export type DocumentMark =
  | { type: SimpleMark }
  | { type: 'language'; attrs: { lang: string } }
  | { type: 'link'; attrs: { url: string; target: LinkTarget | null } };

/** Marks that a run has or has not, named as they are stored. */
export const SIMPLE_MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'superscript',
  'subscript',
] as const;
export type SimpleMark = (typeof SIMPLE_MARKS)[number];

/** The marks of the editor, the outermost first: the order in which its schema has to have them. */
export const MARK_ORDER = ['link', 'language', ...SIMPLE_MARKS] as const;

/** What stands for a stored part that is damaged or of an unknown kind. It holds what was stored. */
export const UNKNOWN = 'unknown';
/** The same within a line. */
export const UNKNOWN_INLINE = 'unknownInline';
