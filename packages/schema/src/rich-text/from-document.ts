import { type DocumentMark, type DocumentNode, UNKNOWN, UNKNOWN_INLINE } from './document-nodes.ts';
import type { Inline, List, ListItem, RichText, RichTextNode, TextRun } from './nodes.ts';

type LinkMark = Extract<DocumentMark, { type: 'link' }>;

/**
 * The text that a document of the editor stands for, as it is stored. Reads back what
 * `toDocument` made, to the letter.
 */
export function fromDocument({ content = [] }: DocumentNode): RichText {
  return content.map(fromNode);
}

/** One node of a document as a part of a stored text. */
export function fromNode(node: DocumentNode): RichTextNode {
  const { type, attrs = {}, content = [] } = node;
  // What was stored may be anything; it goes back as it came.
  if (type === UNKNOWN) return attrs.stored as RichTextNode;
  if (isList(node)) return fromList(node);
  const children = fromInlines(content);
  if (type === 'heading') return { type, level: Number(attrs.level), children };
  return { type: KINDS[type] ?? 'paragraph', children };
}

const KINDS: Readonly<Record<string, 'quote' | 'code'>> = { quote: 'quote', codeBlock: 'code' };

function isList({ type }: DocumentNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

function fromList({ type, attrs = {}, content = [] }: DocumentNode): List {
  if (type === 'bulletList') return { type: 'list', format: 'unordered', children: fromItems(content) };
  const start = typeof attrs.start === 'number' ? { start: attrs.start } : {};
  return { type: 'list', format: 'ordered', ...start, children: fromItems(content) };
}

function fromItems(items: readonly DocumentNode[]): (ListItem | List)[] {
  return items.flatMap(({ attrs, content = [] }) => {
    const children = content.map((node) =>
      isList(node)
        ? fromList(node)
        : ({ type: 'list-item', children: fromInlines(node.content ?? []) } as const),
    );
    const isLeftOut = attrs?.isWordless === true && !content[0]?.content?.length && children.length > 1;
    return isLeftOut ? children.slice(1) : children;
  });
}

/** Nodes next to each other with the same marks are one run, and those with the same link are one link. */
function fromInlines(nodes: readonly DocumentNode[]): Inline[] {
  const children = groupBy(nodes, linkOf).flatMap(fromLink);
  return children.length > 0 ? children : [{ type: 'text', text: '' }];
}

function fromLink(nodes: readonly DocumentNode[]): Inline[] {
  const link = linkOf(nodes[0]);
  const runs = groupBy(nodes, ({ type, marks }) => (type === UNKNOWN_INLINE ? null : (marks ?? []))).flatMap(
    fromRun,
  );
  if (link === null) return runs;
  const { url, target } = link.attrs;
  return [{ type: 'link', url, ...(target !== null && { target }), children: runs as TextRun[] }];
}

function linkOf(node: DocumentNode | undefined): LinkMark | null {
  return node?.marks?.find((mark) => mark.type === 'link') ?? null;
}

function fromRun(nodes: readonly DocumentNode[]): Inline[] {
  // What was stored may be anything; it goes back as it came.
  if (nodes[0]?.type === UNKNOWN_INLINE) return nodes.map(({ attrs }) => attrs?.stored as Inline);
  const text = nodes.map((node) => node.text ?? '\n').join('');
  return [{ type: 'text', text, ...Object.fromEntries((nodes[0]?.marks ?? []).flatMap(toProperty)) }];
}

function toProperty(mark: DocumentMark): [string, unknown][] {
  if (mark.type === 'link') return [];
  return [mark.type === 'language' ? ['lang', mark.attrs.lang] : [mark.type, true]];
}

/** Neighbours of which the same is said, together. */
function groupBy(nodes: readonly DocumentNode[], say: (node: DocumentNode) => unknown): DocumentNode[][] {
  const groups: DocumentNode[][] = [];
  let said: string | undefined;
  for (const node of nodes) {
    const own = JSON.stringify(say(node));
    if (own === said) groups.at(-1)?.push(node);
    else groups.push([node]);
    said = own;
  }
  return groups;
}
