import { sayPasted } from './notices';
import type { SourceElement } from './source';
import { toBlocks } from './to-blocks';
import { toSource } from './to-source';
import { toGridText, toText } from './to-text';

const PLAIN_FIELDS = 'textarea, input:not([type]), input[type="text"]';
/** The one field of a Table block that holds a table, where it is shown as text. */
const GRID_FIELD = /(^|\.)rows$/;
/** A table that is pasted into its cells fills them from there on. */
const CELLS = '[data-grid]';

type PlainField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Has fields of plain text take the words that can be seen of what is pasted or dropped, where the bare ones
 * say something else: in those 10⁹ is 109, and Word's deleted words and comments are words as any other. A
 * message says what was left out. The text editor pastes on its own.
 */
export function watchPasting(): void {
  document.addEventListener('paste', handlePaste, { capture: true });
  document.addEventListener('drop', handleDrop, { capture: true });
}

function handlePaste(event: ClipboardEvent): void {
  const field = fieldAt(event);
  if (!field || !event.clipboardData) return;
  const source = readSource(event.clipboardData);
  // The cells take a table themselves.
  if (source === null || (field.closest(CELLS) && toGridText(source))) return;
  insert(field, source, event);
}

function handleDrop(event: DragEvent): void {
  const field = fieldAt(event);
  const source = event.dataTransfer && readSource(event.dataTransfer);
  if (!field || !source) return;
  insert(field, source, event, () => placeCursor(field, event));
}

function fieldAt({ target }: Event): PlainField | null {
  return target instanceof Element ? target.closest<PlainField>(PLAIN_FIELDS) : null;
}

function readSource(data: DataTransfer): SourceElement | null {
  const html = data.getData('text/html');
  return html === '' ? null : toSource(html);
}

/** Leaves to the browser what its bare words say as well. */
function insert(field: PlainField, source: SourceElement, event: Event, prepare = () => {}): void {
  const grid = GRID_FIELD.test(field.name) ? toGridText(source) : null;
  const { blocks, leftOut } = toBlocks(source);
  // Word's plain text has the signs of its lists in it.
  const hasList = field.tagName === 'TEXTAREA' && blocks.some(({ type }) => type === 'list');
  if (!grid && !hasList && !leftOut.changesWords) return;
  event.preventDefault();
  prepare();
  // The one way of changing a field's value that the browser can undo.
  document.execCommand('insertText', false, grid?.text ?? toText(blocks));
  sayPasted((grid?.leftOut ?? leftOut).describe(true));
}

/**
 * Where something was dropped: https://drafts.csswg.org/cssom-view/#dom-document-caretpositionfrompoint
 * counts letters in a field.
 */
function placeCursor(field: PlainField, { clientX, clientY }: DragEvent): void {
  field.focus();
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (place?.offsetNode === field) field.setSelectionRange(place.offset, place.offset);
}
