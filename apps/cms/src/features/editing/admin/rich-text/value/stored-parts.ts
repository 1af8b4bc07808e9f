import { type DocumentNode, fromNode, toNode } from '@pain/schema';
import type { Node, Schema } from '@tiptap/pm/model';

/**
 * Which part of a stored text each node of a document is. What nobody wrote in is stored as it was, to the
 * letter, and only what somebody wrote in is read again: a megabyte of text is not read at each key.
 */
export class StoredParts {
  readonly #parts = new WeakMap<Node, unknown>();

  /** The document of a stored text. An empty text is an empty paragraph, as a document has at least one. */
  open(schema: Schema, text: unknown): Node {
    const parts = toParts(text);
    const nodes = parts.map((part) => schema.nodeFromJSON(toNode(part)));
    const doc = schema.topNodeType.createAndFill(null, nodes) ?? schema.topNodeType.create(null, nodes);
    this.note(doc, text);
    return doc;
  }

  /** Notes that a document is a stored text. */
  note(doc: Node, text: unknown): void {
    const parts = toParts(text);
    if (parts.length === doc.childCount) doc.forEach((node, _, at) => void this.#parts.set(node, parts[at]));
  }

  /** The text to be stored of a document; null of an empty one. */
  read(doc: Node): unknown[] | null {
    const { firstChild } = doc;
    if (doc.childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.childCount === 0)
      return null;
    return doc.content.content.map((node) => this.#read(node));
  }

  #read(node: Node): unknown {
    // Also what is stored may be null.
    if (!this.#parts.has(node)) this.#parts.set(node, fromNode(node.toJSON() as DocumentNode));
    return this.#parts.get(node);
  }
}

/** A stored text that is no list of parts is one damaged part. */
function toParts(text: unknown): readonly unknown[] {
  if (Array.isArray(text)) return text;
  return text === null || text === undefined ? [] : [text];
}
