import { sayPasted } from './notices';
import { toBlocks } from './to-blocks';
import { toSource } from './to-source';
import { toGridText, toText } from './to-text';

const PLAIN_FIELDS = 'textarea, input:not([type]), input[type="text"]';
/** The one field of a Table block that holds a table, where it is shown as text. */
const GRID_FIELD = /(^|\.)rows$/;
/** A table that is pasted into its cells fills them from there on. */
const CELLS = '[data-grid]';

/**
 * Has fields of plain text take the words that can be seen of what is pasted, where the bare ones say something else: in those 10⁹ is 109, and Word's
 * deleted words and comments are words as any other. A message says what was left out. The text editor pastes by itself.
 */
export function watchPasting(): void {
  document.addEventListener('paste', handle, { capture: true });
}

function handle(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!(target instanceof Element) || !clipboardData) return;
  const field = target.closest<HTMLInputElement | HTMLTextAreaElement>(PLAIN_FIELDS);
  if (field) pasteIntoField(field, event, clipboardData);
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
  sayPasted((grid?.leftOut ?? leftOut).describe(true));
}
