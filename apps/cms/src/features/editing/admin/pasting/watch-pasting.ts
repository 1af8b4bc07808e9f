import type { Block } from './nodes';
import { sayPasted } from './notices';
import { readLists } from './plain-lists';
import { toBlocks } from './to-blocks';
import { toSource } from './to-source';
import { toGridText, toText } from './to-text';

const FRAGMENT = 'application/x-slate-fragment';
const OURS = ['paragraph', 'heading', 'list', 'list-item', 'link', 'quote', 'code', 'text'];
const PLAIN_FIELDS = 'textarea, input:not([type]), input[type="text"]';
/** The one field of a Table block that holds a table, where it is shown as text. */
const GRID_FIELD = /(^|\.)rows$/;
/** A table that is pasted into its cells fills them from there on. */
const CELLS = '[data-grid]';

/**
 * Lets formatted text that is pasted into a text field keep its headings, lists, links, bold and italic, and nothing else, and
 * says what was left out. Strapi's editor takes the bare words only, in which 10⁹ is 109 and Word's deleted words and comments are
 * words as any other; and it takes whatever says that it comes from an editor of its kind, and breaks when that is not true. It has no place for
 * another way of pasting, so that its own event is replaced by one that holds what it understands. Fields of plain text
 * get the words that can be seen where the bare ones say something else.
 */
export function watchPasting(): void {
  document.addEventListener('paste', handle, { capture: true });
}

function handle(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!(target instanceof Element) || !clipboardData) return;
  const editor = target.closest('[data-slate-editor]');
  const field = target.closest<HTMLInputElement | HTMLTextAreaElement>(PLAIN_FIELDS);
  if (editor) pasteInto(editor, event, clipboardData);
  else if (field) pasteIntoField(field, event, clipboardData);
}

function pasteInto(editor: Element, event: ClipboardEvent, data: DataTransfer): void {
  if (isOurs(data) || cursorBlock()?.closest('pre, code')) return;
  const html = data.getData('text/html');
  const pasted = html ? toBlocks(toSource(html)) : null;
  const blocks = pasted ? pasted.blocks : readLists(data.getData('text/plain'));
  const message = pasted?.leftOut.describe() ?? null;
  // Of nothing but what is left out, Strapi would take the bare words.
  if (!blocks || (blocks.length === 0 && message === null)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (blocks.length > 0) insert(editor, blocks);
  sayPasted(message);
}

function insert(editor: Element, blocks: readonly Block[]): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData(FRAGMENT, encode(isEmptyHere() ? blocks : keepEnds(blocks)));
  const paste = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true };
  editor.dispatchEvent(new InputEvent('beforeinput', paste));
}

function pasteIntoField(
  field: HTMLInputElement | HTMLTextAreaElement,
  event: ClipboardEvent,
  data: DataTransfer,
): void {
  const html = data.getData('text/html');
  if (!html) return;
  const source = toSource(html);
  if (field.closest(CELLS) && toGridText(source)) return;
  const grid = GRID_FIELD.test(field.name) ? toGridText(source) : null;
  const { blocks, leftOut } = toBlocks(source);
  // Word's plain text has the signs of its lists in it.
  const hasList = field.tagName === 'TEXTAREA' && blocks.some(({ type }) => type === 'list');
  if (!grid && !hasList && !leftOut.changesWords) return;
  event.preventDefault();
  // The one way of changing a field's value that the browser can undo.
  document.execCommand('insertText', false, grid?.text ?? toText(blocks));
  sayPasted((grid?.leftOut ?? leftOut).describe());
}

/** What was copied in a text field of this admin goes as it is. */
function isOurs(data: DataTransfer): boolean {
  try {
    return isKnown(JSON.parse(decodeURIComponent(atob(data.getData(FRAGMENT)))));
  } catch {
    return false;
  }
}

function isKnown(nodes: unknown): boolean {
  return Array.isArray(nodes) && nodes.every(isKnownNode);
}

function isKnownNode(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  return OURS.includes(String(node.type)) && (!('children' in node) || isKnown(node.children));
}

/** Whether the cursor stands in an empty paragraph. */
function isEmptyHere(): boolean {
  return (cursorBlock()?.textContent ?? '').replace(/\ufeff/g, '') === '';
}

function cursorBlock(): Element | null {
  const at = getSelection()?.anchorNode;
  return (at instanceof Element ? at : at?.parentElement)?.closest('[data-slate-node="element"]') ?? null;
}

/** The editor lets the first and the last block run into the text around, in which only a paragraph stays what it is. */
function keepEnds(blocks: readonly Block[]): Block[] {
  const padding = (block: Block | undefined): Block[] =>
    block && block.type !== 'paragraph'
      ? [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }]
      : [];
  return [...padding(blocks[0]), ...blocks, ...padding(blocks.at(-1))];
}

function encode(blocks: readonly Block[]): string {
  return btoa(encodeURIComponent(JSON.stringify(blocks)));
}
