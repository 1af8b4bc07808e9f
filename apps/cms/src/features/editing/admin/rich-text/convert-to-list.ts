import { type BaseEditor, Editor, Node, Range, Transforms } from 'slate';
import { isList, type ListElement, properties, typeOf } from './nodes';

type Format = ListElement['format'];

/** What can be a line of a list. */
const LINES: readonly string[] = ['paragraph', 'heading', 'quote'];

/**
 * Makes one list of all lines that are chosen; those that are in a list already change its kind, and empty ones go.
 *
 * @returns whether there was more than one line to make it of: of a single one Strapi's own way makes a list.
 */
export function convertToList(editor: BaseEditor, format: Format): boolean {
  const chosen = chosenLines(editor);
  if (chosen === null) return false;
  const [first, last] = chosen;
  Editor.withoutNormalizing(editor, () => {
    // From the last to the first, as a line that goes moves those behind it.
    for (let at = last; at >= first; at -= 1) convertLine(editor, at, format);
  });
  return true;
}

function chosenLines(editor: BaseEditor): [number, number] | null {
  if (!editor.selection) return null;
  const [start, end] = Range.edges(Editor.unhangRange(editor, editor.selection));
  const [first = 0] = start.path;
  const [last = 0] = end.path;
  return first === last ? null : [first, last];
}

function convertLine(editor: BaseEditor, at: number, format: Format): void {
  const line = Node.child(editor, at);
  if (isList(line)) Transforms.setNodes(editor, properties({ format }), { at: [at] });
  if (!LINES.includes(typeOf(line))) return;
  if (Node.string(line).trim() === '') Transforms.removeNodes(editor, { at: [at] });
  else {
    Transforms.unsetNodes(editor, 'level' as never, { at: [at] });
    Transforms.setNodes(editor, properties({ type: 'list-item' }), { at: [at] });
    Transforms.wrapNodes(editor, { ...properties({ type: 'list', format }), children: [] }, { at: [at] });
  }
}
