import type { ClipboardEvent, KeyboardEvent, PointerEvent, SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { sayPasted } from '../pasting/notices';
import { type Cells, cellsOf, isSamePlace } from './cells';
import { readTable, writeTable } from './clipboard';
import { placeOf } from './find-cell';
import { actionOf, type Pressed } from './keys';
import { selectionOf, type TableAction, type TableState } from './table-state';

type Act = (action: TableAction) => boolean;

/** What stays possible where nothing may be changed. */
const MOVES: readonly TableAction['type'][] = ['go', 'jump', 'extend', 'select', 'back'];

interface Grid {
  /** The state as the last action left it, also before it is drawn. */
  read(): TableState;
  act: Act;
  isReadOnly: boolean;
  /** Goes from the cells to the buttons above them. */
  leave(): void;
}

/** What keys, pointer and clipboard do in a table, for all of its cells at once. */
export function useGridEvents({ read, act: change, isReadOnly, leave }: Grid) {
  const act: Act = (action) => (!isReadOnly || MOVES.includes(action.type)) && change(action);

  const press = (event: KeyboardEvent) => {
    const area = event.target;
    if (!(area instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return leaveCells(event);
    if (follow(readPress(event, area))) event.preventDefault();
    else if (isVertical(event)) whenStuck(area, () => flushSync(() => follow(readPress(event, area, true))));
    else if (event.key === 'Enter' && event.altKey) document.execCommand('insertText', false, '\n');
    else if (event.key === 'Enter' && !event.shiftKey) event.preventDefault();
  };
  const follow = (pressed: Pressed): boolean => {
    const action = actionOf(pressed, read());
    if (action === null) return false;
    const isDone = act(action);
    // The browser's own undo knows of single fields only.
    return isDone || action.type === 'undo' || action.type === 'redo' || action.type === 'move';
  };
  // From a selection to its last cell, and from a cell to the buttons above: without a mouse, that is
  // the way out of the cells.
  const leaveCells = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (selectionOf(read())) act({ type: 'go', to: read().at });
    else leave();
  };
  const go = ({ target }: SyntheticEvent) => {
    const to = placeOf(target);
    if (to && !isSamePlace(to, read().at)) act({ type: 'go', to });
  };
  const point = (event: PointerEvent) => {
    const to = placeOf(event.target);
    if (to === null || event.button !== 0) return;
    if (event.shiftKey) event.preventDefault();
    act({ type: event.shiftKey ? 'extend' : 'go', to });
  };
  const drag = ({ target, buttons }: PointerEvent) => {
    const to = placeOf(target);
    if (to && buttons === 1 && !isSamePlace(to, read().at)) act({ type: 'extend', to });
  };
  const copy = (event: ClipboardEvent) => {
    const cells = selectedCells(read());
    if (cells === null) return false;
    event.preventDefault();
    writeTable(cells, event.clipboardData);
    return true;
  };
  return {
    onKeyDown: press,
    onFocus: go,
    onPointerDown: point,
    onPointerOver: drag,
    onCopy: copy,
    onCut: (event: ClipboardEvent) => copy(event) && act({ type: 'clear' }),
    onPaste: (event: ClipboardEvent) => !isReadOnly && paste(event, act),
  };
}

function paste(event: ClipboardEvent, act: Act): void {
  const table = readTable(event.clipboardData);
  if (table === null) return;
  event.preventDefault();
  const [[only = ''] = [], ...others] = table.cells;
  const isOne = others.length === 0 && table.cells[0]?.length === 1;
  if (isOne) document.execCommand('insertText', false, only);
  else act({ type: 'paste', cells: table.cells });
  sayPasted(table.leftOut?.describe() ?? null);
}

function selectedCells(state: TableState): Cells | null {
  const range = selectionOf(state);
  return range && cellsOf(state.cells, range);
}

function isVertical({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return /^Arrow(Up|Down)$/.test(key) && !altKey && !ctrlKey && !metaKey;
}

/** Only the browser knows whether there is another line of a cell's words to go to. */
function whenStuck(area: HTMLTextAreaElement, then: () => void): void {
  const { selectionStart, selectionEnd } = area;
  setTimeout(() => {
    if (area.selectionStart === selectionStart && area.selectionEnd === selectionEnd) then();
  });
}

function readPress(event: KeyboardEvent, area: HTMLTextAreaElement, isAtEdge = edgeOf(event, area)): Pressed {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const { selectionStart, selectionEnd, value } = area;
  return {
    key,
    isShift: shiftKey,
    isAlt: altKey,
    isCommand: ctrlKey || metaKey,
    isAtEdge,
    isAllSelected: selectionStart === 0 && selectionEnd === value.length,
  };
}

function edgeOf({ key, shiftKey }: KeyboardEvent, area: HTMLTextAreaElement): boolean {
  const { selectionStart, selectionEnd, value } = area;
  if (selectionStart !== selectionEnd && !shiftKey) return false;
  return /^Arrow(Left|Up)$/.test(key) ? selectionStart === 0 : selectionEnd === value.length;
}
