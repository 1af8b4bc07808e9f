import { type RefObject, useEffect } from 'react';
import { useDocumentContext } from '../../../admin-kit/entry/strapi-insides';
import { waitFor } from '../../../admin-kit/wait-for';
import { nameEntry, onSave } from './save-requests';

/** Where somebody was in the form of a new entry. */
interface Place {
  /** The uid of the entry's type. */
  model: string;
  /** When it was noted, in milliseconds. */
  at: number;
  /** The places of the blocks that were open. */
  open: ReadonlySet<number>;
  cursor: Cursor | null;
  /** How far the form was scrolled, in pixels. */
  scrolled: number;
}

/** Where the cursor was: in which field, by the selector that finds it, and where in its text. */
interface Cursor {
  field: string;
  /** In formatted text the way down to the node, each time by its place, and last the place in it. */
  way: readonly number[];
}

/** Longer than the entry's own form takes to open. */
const RECENT_MS = 10_000;
/** What somebody begins with who goes on elsewhere. */
const ACTS = ['pointerdown', 'keydown', 'wheel'];
const BLOCKS = 'main ol[data-blocks] > li';
const OPEN = ':is(h2, h3) > button[aria-expanded="true"]';

let left: Place | null = null;
let lost: Cursor | null = null;

/**
 * Notes where somebody is when a new entry is saved for the first time. Strapi then opens it again at its own
 * address: with all blocks closed, at its top, and without the cursor.
 */
export function watchFirstSaves(): void {
  // While it saves, Strapi locks the fields, and the one in hand loses the cursor to none.
  document.addEventListener('focusin', () => {
    lost = null;
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget === null && target instanceof Element) lost = noteCursor(target);
  });
  onSave(({ entry, kind }) => {
    const [model = ''] = entry.split('/');
    const isNew = entry === nameEntry(model, undefined, false);
    // Not in the dialog of a relation, behind which another form is open.
    if (isNew && kind === 'saved' && window.location.pathname.endsWith(`/${model}/create`))
      left = notePlace(model);
  });
}

function notePlace(model: string): Place {
  const blocks = [...document.querySelectorAll(BLOCKS)];
  const open = blocks.flatMap((block, index) => (block.querySelector(OPEN) ? [index] : []));
  return {
    model,
    at: Date.now(),
    open: new Set(open),
    cursor: lost,
    scrolled: scrollerOf().scrollTop,
  };
}

/** Whether a block was open when the entry that is shown was saved for the first time. */
export function wasOpen(model: string, documentId: string | undefined, index: number): boolean {
  return placeOf(model, documentId)?.open.has(index) ?? false;
}

/**
 * Brings the form of an entry that was just saved for the first time back to where somebody was in it,
 * once its blocks stand there.
 */
export function useFormerPlace(list: RefObject<HTMLElement>): void {
  const { model, documentId } = useDocumentContext('Blocks').currentDocumentMeta;
  useEffect(() => {
    const place = placeOf(model, documentId);
    if (!place || !list.current) return;
    left = null;
    void restore(place);
  }, [list, model, documentId]);
}

function placeOf(model: string, documentId: string | undefined): Place | null {
  const isHere = left?.model === model && documentId !== undefined && Date.now() - left.at < RECENT_MS;
  return isHere ? left : null;
}

/** Unless somebody does something else first. */
async function restore({ cursor, scrolled }: Place): Promise<void> {
  const moved = new AbortController();
  const { signal } = moved;
  for (const act of ACTS) window.addEventListener(act, () => moved.abort(), { signal, capture: true });
  const field = cursor && (await waitFor(() => document.querySelector<HTMLElement>(cursor.field)));
  if (field && !signal.aborted) putCursor(field, cursor.way);
  const scroller = scrollerOf();
  const isLong = await waitFor(() => scroller.scrollHeight - scroller.clientHeight >= scrolled || null);
  if (isLong && !signal.aborted) scroller.scrollTop = scrolled;
  moved.abort();
}

/** What scrolls when the form is longer than the window. */
function scrollerOf(): Element {
  let box = document.querySelector('main');
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  return box ?? document.documentElement;
}

function noteCursor(active: Element): Cursor | null {
  const box = active.closest('main [name], main [data-field]');
  if (!box) return null;
  const name = box.hasAttribute('name') ? 'name' : 'data-field';
  const field = `main [${name}="${CSS.escape(box.getAttribute(name) ?? '')}"]`;
  return { field, way: isInput(active) ? [active.selectionEnd ?? 0] : wayTo(active) };
}

function isInput(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function wayTo(root: Element): number[] {
  const { focusNode, focusOffset } = document.getSelection() ?? {};
  const way = [focusOffset ?? 0];
  for (let node = focusNode; node && node !== root; node = node.parentNode)
    way.unshift([...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode));
  return way;
}

function putCursor(field: HTMLElement, way: readonly number[]): void {
  field.focus({ preventScroll: true });
  const offset = way.at(-1) ?? 0;
  if (isInput(field)) {
    // Fields of e-mail addresses and numbers have no such place.
    if (field.selectionEnd !== null) field.setSelectionRange(offset, offset);
    return;
  }
  const node = way.slice(0, -1).reduce<Node | undefined>((at, index) => at?.childNodes[index], field);
  if (node) document.getSelection()?.collapse(node, offset);
}
