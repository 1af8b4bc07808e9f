/** A run of text with the marks that survive pasting. Underlining does not: on a website it means a link. */
export interface Run {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  superscript?: true;
  subscript?: true;
}
export interface LinkNode {
  type: 'link';
  url: string;
  children: Run[];
}
export type Inline = Run | LinkNode;
/** What the text editor keeps, as far as it is made by pasting. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | ListNode;
export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** The number of its first line, when that is not 1. */
  start?: number;
  children: (ListNode | { type: 'list-item'; children: Inline[] })[];
}
/** A line of a list, before the lines are put into lists. */
export interface Item {
  format: ListNode['format'];
  /** 0 for the outermost list. */
  level: number;
  /** That of a numbered list, when it is known. */
  number?: number;
  /** That of a line with a letter, which counts where it is the first of a list. */
  begins?: number;
  children: Inline[];
}
