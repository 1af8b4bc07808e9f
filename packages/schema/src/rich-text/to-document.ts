import { isRecord, type Values } from '../values/values.ts';
import {
  type DocumentMark,
  type DocumentNode,
  SIMPLE_MARKS,
  UNKNOWN,
  UNKNOWN_INLINE,
} from './document-nodes.ts';

/**
 * A stored text as a document of the editor, which `fromDocument` reads back. What is damaged or of an
 * unknown kind is in it as an opaque node, so that nothing is lost by opening and saving. A document without
 * content stands for an empty text.
 */
export function toDocument(text: readonly unknown[]): DocumentNode {
  return { type: 'doc', content: text.map(toNode) };
}

/** One part of a stored text as a node of the editor's document. */
export function toNode(part: unknown): DocumentNode {
  return readPart(part) ?? { type: UNKNOWN, attrs: { stored: part } };
}

/** A part that is understood as a whole; null for any other. */
function readPart(part: unknown): DocumentNode | null {
  if (!isRecord(part) || !Array.isArray(part.children)) return null;
  const { type, level, children } = part;
  if (type === 'list') return readList(part, children);
  if (type === 'paragraph' || type === 'quote') return { type, content: toInlines(children) };
  if (type === 'code') return readCode(children);
  if (type !== 'heading' || !isLevel(level)) return null;
  return { type, attrs: { level }, content: toInlines(children) };
}

function isLevel(level: unknown): boolean {
  return [1, 2, 3, 4, 5, 6].includes(level as number);
}

/** Code has its ends of lines as they are. */
function readCode(children: readonly unknown[]): DocumentNode | null {
  const content = children.flatMap((child) => toInline(child, toRun));
  if (content.some(({ type }) => type !== 'text')) return null;
  return { type: 'codeBlock', content };
}

function readList({ format, start }: Values, children: readonly unknown[]): DocumentNode | null {
  const items = toItems(children);
  if (items === null || items.length === 0) return null;
  if (format === 'unordered') return { type: 'bulletList', content: items };
  if (format !== 'ordered') return null;
  return { type: 'orderedList', attrs: { start: isNumber(start) ? start : null }, content: items };
}

function isNumber(start: unknown): boolean {
  return Number.isInteger(start) && (start as number) >= 0;
}

/** Stored, a list within a list stands beside the item that it belongs to; in a document it stands inside. */
function toItems(children: readonly unknown[]): DocumentNode[] | null {
  const items: DocumentNode[] = [];
  for (const child of children) {
    if (!isRecord(child) || !Array.isArray(child.children)) return null;
    if (child.type === 'list-item') items.push(toItem(toInlines(child.children)));
    else {
      const list = child.type === 'list' ? readList(child, child.children) : null;
      if (list === null) return null;
      if (items.length === 0) items.push({ ...toItem([]), attrs: { isWordless: true } });
      items.at(-1)?.content?.push(list);
    }
  }
  return items;
}

function toItem(content: DocumentNode[]): DocumentNode {
  return { type: 'listItem', attrs: { isWordless: false }, content: [{ type: 'paragraph', content }] };
}

function toInlines(children: readonly unknown[]): DocumentNode[] {
  return children.flatMap((child) => toInline(child, toLines));
}

type WriteRun = (text: string, marks: DocumentMark[]) => DocumentNode[];

function toInline(child: unknown, write: WriteRun): DocumentNode[] {
  if (isRun(child)) return write(child.text, marksOf(child));
  const words = isRecord(child) && child.type === 'link' ? linkToInlines(child, write) : [];
  return words.length > 0 ? words : [{ type: UNKNOWN_INLINE, attrs: { stored: child } }];
}

/** Nothing for a link without words, of which nothing could be seen. */
function linkToInlines({ url, target, children }: Values, write: WriteRun): DocumentNode[] {
  if (typeof url !== 'string' || !Array.isArray(children) || !children.every(isRun)) return [];
  const link = { type: 'link', attrs: { url, target: target ?? null } } as DocumentMark;
  return children.flatMap((run) => write(run.text, [link, ...marksOf(run)]));
}

function toRun(text: string, marks: DocumentMark[]): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];
}

/** The end of a line within a paragraph is a node of its own. */
function toLines(text: string, marks: DocumentMark[]): DocumentNode[] {
  const end: DocumentNode = { type: 'hardBreak', ...(marks.length > 0 && { marks }) };
  return text.split(/\r\n?|\n/).flatMap((line, at) => [...(at > 0 ? [end] : []), ...toRun(line, marks)]);
}

function marksOf(run: Values): DocumentMark[] {
  const simple = SIMPLE_MARKS.filter((mark) => run[mark] === true).map((type) => ({ type }));
  if (typeof run.lang !== 'string' || run.lang === '') return simple;
  return [{ type: 'language', attrs: { lang: run.lang } }, ...simple];
}

function isRun(value: unknown): value is Values & { text: string } {
  return isRecord(value) && value.type === 'text' && typeof value.text === 'string';
}
