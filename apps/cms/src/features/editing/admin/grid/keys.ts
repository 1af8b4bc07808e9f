import { type Place, sizeOf } from './cells';
import { type Caret, selectionOf, type TableAction, type TableState } from './table-state';

/** A key, and where the cursor stands in the words of its cell. */
export interface Pressed {
  key: string;
  isShift: boolean;
  isAlt: boolean;
  /** Control, or the command key of a Mac. */
  isCommand: boolean;
  /** Whether the key could not move the cursor within the cell. */
  isAtEdge: boolean;
  /** Whether all words of the cell are selected; of an empty one they are. */
  isAllSelected: boolean;
}

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** So that the same key goes on to the next cell. */
const CARETS: Readonly<Record<string, Caret>> = {
  ArrowUp: 'start',
  ArrowDown: 'end',
  ArrowLeft: 'end',
  ArrowRight: 'start',
};

/** What a key does in a table; null where it does what it does in any field. */
export function actionOf(pressed: Pressed, state: TableState): TableAction | null {
  const { key, isShift, isAlt, isCommand } = pressed;
  if (isCommand && !isAlt) return commandOf(pressed, state);
  if (key in ARROWS && !isCommand) return isAlt ? moveOf(pressed) : arrowOf(pressed, state);
  if (isAlt || isCommand) return null;
  if (key === 'Tab') return isShift ? { type: 'back' } : { type: 'advance', axis: 'column' };
  if (key === 'Enter' && !isShift) return { type: 'advance', axis: 'row' };
  const isRange = selectionOf(state) !== null;
  return isRange && (key === 'Delete' || key === 'Backspace') ? { type: 'clear' } : null;
}

function commandOf({ key, isShift, isAllSelected }: Pressed, { cells }: TableState): TableAction | null {
  const letter = key.toLowerCase();
  if (letter === 'z') return { type: isShift ? 'redo' : 'undo' };
  if (letter === 'y' && !isShift) return { type: 'redo' };
  if (letter !== 'a' || !isAllSelected) return null;
  const { rows, columns } = sizeOf(cells);
  return {
    type: 'select',
    range: { from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } },
  };
}

/** As in Word. */
function moveOf({ key, isShift }: Pressed): TableAction | null {
  if (!isShift) return null;
  const { row = 0, column = 0 } = ARROWS[key] ?? {};
  return { type: 'move', axis: row === 0 ? 'column' : 'row', by: row + column < 0 ? -1 : 1 };
}

function arrowOf({ key, isShift, isAtEdge }: Pressed, state: TableState): TableAction | null {
  const { cells, at } = state;
  const { row = 0, column = 0 } = ARROWS[key] ?? {};
  const to = { row: at.row + row, column: at.column + column };
  const isRange = isShift && selectionOf(state) !== null;
  if (!(isAtEdge || isRange) || cells[to.row]?.[to.column] === undefined) return null;
  return isShift ? { type: 'extend', to } : { type: 'jump', to, caret: CARETS[key] };
}
