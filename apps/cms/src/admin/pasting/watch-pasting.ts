import type { Block } from './nodes';
import { toBlocks } from './to-blocks';

const FRAGMENT = 'application/x-slate-fragment';
const OURS = ['paragraph', 'heading', 'list', 'list-item', 'link', 'quote', 'code', 'text'];

/**
 * Lets formatted text that is pasted into a text field keep its headings, lists, links, bold and italic, and nothing else.
 * Strapi's editor takes the bare words only, with Word's signs of a list among them; and it takes whatever says that it
 * comes from an editor of its kind, and breaks when that is not true. It has no place for another way of pasting, so
 * that its own event is replaced by one that holds what it understands.
 */
export function watchPasting(): void {
  document.addEventListener('paste', handle, { capture: true });
}

function handle(event: ClipboardEvent): void {
  const editor = event.target instanceof Element ? event.target.closest('[data-slate-editor]') : null;
  const html = event.clipboardData?.getData('text/html');
  if (!editor || !event.clipboardData || !html || isOurs(event.clipboardData)) return;
  const blocks = toBlocks(html);
  if (blocks.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const dataTransfer = new DataTransfer();
  dataTransfer.setData(FRAGMENT, encode(isEmptyHere() ? blocks : keepEnds(blocks)));
  const paste = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true };
  editor.dispatchEvent(new InputEvent('beforeinput', paste));
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
  const at = getSelection()?.anchorNode;
  const block = (at instanceof Element ? at : at?.parentElement)?.closest('[data-slate-node="element"]');
  return (block?.textContent ?? '').replace(/\ufeff/g, '') === '';
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
