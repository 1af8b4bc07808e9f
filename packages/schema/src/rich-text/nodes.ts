/** A run of text with its marks. */
export interface TextRun {
  type: 'text';
  text: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  strikethrough?: boolean | undefined;
  code?: boolean | undefined;
}
export interface LinkRun {
  type: 'link';
  url: string;
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
/** Text with headings, lists and links, as Strapi's block editor keeps it. */
export type RichText = RichTextNode[];

/** A text of one paragraph. */
export function paragraph(text: string): RichText {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
