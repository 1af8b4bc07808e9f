import type { EntryRef } from '../refs/entry-ref.ts';

/** A run of text with its marks. */
export interface TextRun {
  type: 'text';
  text: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  strikethrough?: boolean | undefined;
  code?: boolean | undefined;
  superscript?: boolean | undefined;
  subscript?: boolean | undefined;
  /** The language that the words are in, as a tag of BCP 47; that of what stands around them when missing. */
  lang?: string | undefined;
}
/** What of ours a link leads to, kept by its identity: an address may change. */
export interface LinkTarget extends EntryRef {
  /** The part of its page, as in the address after `#`. */
  part?: string | undefined;
}
export interface LinkRun {
  type: 'link';
  /** Where it leads; with a target, the address that the target had when the text was last saved. */
  url: string;
  target?: LinkTarget | undefined;
  children: TextRun[];
}
export type Inline = TextRun | LinkRun;
export interface ListItem {
  type: 'list-item';
  children: Inline[];
}
export interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** The number of its first item, when that is not 1. */
  start?: number | undefined;
  children: (ListItem | List)[];
}
export type RichTextNode =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | { type: 'code'; children: Inline[] }
  | List;
/**
 * Text with headings, lists and links, stored as Strapi's block editor does, which is a known form, and one
 * that its validator takes.
 */
export type RichText = RichTextNode[];

/** A text of one paragraph. */
export function paragraph(text: string): RichText {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
