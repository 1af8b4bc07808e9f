import { type BaseEditor, Editor, Element, type Node } from 'slate';

/** A list of Strapi's editor. Slate knows of children only: what else an element has is its editor's own. */
export type ListElement = Element & {
  type: 'list';
  format: 'ordered' | 'unordered';
  start?: number | undefined;
  children: { type: string }[];
};

/** The name of an element's kind; empty for a text and for the editor itself. */
export function typeOf(node: Node): string {
  return Element.isElement(node) && 'type' in node ? String(node.type) : '';
}

/** Whether a node is a list. */
export function isList(node: Node): node is ListElement {
  return typeOf(node) === 'list';
}

/** The properties of Strapi's that Slate's own types have no names for. */
export function properties(values: Record<string, unknown>): Partial<Node> {
  return values as Partial<Node>;
}

/** The block that the cursor stands in, with its path. */
export function blockAtCursor(editor: BaseEditor) {
  return Editor.above(editor, { match: (node) => Element.isElement(node) && Editor.isBlock(editor, node) });
}
