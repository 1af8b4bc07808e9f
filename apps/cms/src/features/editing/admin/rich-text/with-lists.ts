import { isOneList } from '@pain/schema';
import { type BaseEditor, Editor, Node, type NodeEntry, type Path, Range, Transforms } from 'slate';
import { blockAtCursor, isList, properties, typeOf } from './nodes';

/** A number as people begin a line of a list with it. */
const NUMBER = /^(\d{1,3})[.)]$/;

/**
 * Has Strapi's editor join lists right below each other, as the website shows them, and begin a numbered list at the number that is typed:
 * "4. " at the start of a paragraph or of a list's first line.
 */
export function withLists<Base extends BaseEditor>(editor: Base): Base {
  const { normalizeNode, insertText } = editor;
  editor.normalizeNode = (entry) => {
    if (!joinListsIn(editor, entry)) normalizeNode(entry);
  };
  editor.insertText = (text, options) => {
    if (text !== ' ' || !beginAtNumber(editor)) insertText(text, options);
  };
  return editor;
}

/** Joins the first two lists that are one; the editor asks again until there are none. */
function joinListsIn(editor: BaseEditor, [node, path]: NodeEntry): boolean {
  if (!Editor.isEditor(node) && !isList(node)) return false;
  const at = node.children.findIndex((below, index) => {
    const above = node.children[index - 1];
    return above !== undefined && isList(above) && isList(below) && isOneList(above, below);
  });
  if (at < 0) return false;
  Transforms.mergeNodes(editor, { at: [...path, at] });
  return true;
}

function beginAtNumber(editor: BaseEditor): boolean {
  const entry = blockAtCursor(editor);
  if (!entry || !editor.selection || !Range.isCollapsed(editor.selection)) return false;
  const [block, path] = entry;
  const before = { anchor: Editor.start(editor, path), focus: editor.selection.anchor };
  const number = NUMBER.exec(Editor.string(editor, before))?.[1];
  if (number === undefined) return false;
  const list = typeOf(block) === 'list-item' ? numberedAt(editor, path) : null;
  if (list === null && typeOf(block) !== 'paragraph') return false;
  Transforms.delete(editor, { at: before });
  if (list) setStart(editor, list, Number(number));
  else wrapInList(editor, path, Number(number));
  return true;
}

/** The path of the numbered list whose first line is at a path; null for any other line. */
function numberedAt(editor: BaseEditor, path: Path): Path | null {
  const listPath = path.slice(0, -1);
  const list = Node.get(editor, listPath);
  return path.at(-1) === 0 && isList(list) && list.format === 'ordered' ? listPath : null;
}

function setStart(editor: BaseEditor, at: Path, start: number): void {
  if (start === 1) Transforms.unsetNodes(editor, 'start' as never, { at });
  else Transforms.setNodes(editor, properties({ start }), { at });
}

function wrapInList(editor: BaseEditor, at: Path, start: number): void {
  const list = { type: 'list', format: 'ordered', ...(start !== 1 && { start }) };
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes(editor, properties({ type: 'list-item' }), { at });
    Transforms.wrapNodes(editor, { ...properties(list), children: [] }, { at });
  });
}
