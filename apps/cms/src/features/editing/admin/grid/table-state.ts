import {
  type Axis,
  type Cells,
  cellsOf,
  clearRange,
  fillFrom,
  hasWords,
  insertLine,
  isSamePlace,
  moveLine,
  type Place,
  placeWithin,
  type Range,
  removeLine,
  setCell,
  sizeOf,
} from './cells';

/** Which end of a cell's words the cursor comes to. */
export type Caret = 'start' | 'end';

/** A table while somebody works on it. */
export interface TableState {
  cells: Cells;
  /** Where the cursor is. */
  at: Place;
  /** Where a selection of several cells began that ends where the cursor is. */
  anchor: Place | null;
  caret: Caret;
  /** What was done, in a few words for screen readers. */
  said: string;
  /** Changes whenever the cursor has to follow. */
  jumps: number;
  past: readonly Step[];
  future: readonly Step[];
  /** The cell whose next letter belongs to the same step back. */
  typing: Place | null;
}

interface Step {
  cells: Cells;
  at: Place;
}

/** What a person does in a table. */
export type TableAction =
  | { type: 'type'; at: Place; text: string }
  | { type: 'go'; to: Place }
  | { type: 'jump'; to: Place; caret?: Caret }
  | { type: 'advance'; axis: Axis }
  | { type: 'back' }
  | { type: 'extend'; to: Place }
  | { type: 'select'; range: Range }
  | { type: 'insert'; axis: Axis; index: number }
  | { type: 'move'; axis: Axis; by: -1 | 1 }
  | { type: 'remove'; axis: Axis }
  | { type: 'paste'; cells: Cells }
  | { type: 'clear' }
  | { type: 'undo' }
  | { type: 'redo' };

const MOST_STEPS = 200;
/** With the space after it a word is whole: the next one is a step of its own. */
const WORD_END = /\s$/;

/** A table as it is opened: at its first cell, with nothing to undo. */
export function startTable(cells: Cells): TableState {
  const at = { row: 0, column: 0 };
  return { cells, at, anchor: null, caret: 'end', said: '', jumps: 0, past: [], future: [], typing: null };
}

/** The table after an action; the same state when nothing changes. */
export function changeTable(state: TableState, action: TableAction): TableState {
  // Each change takes the actions of its own name, which TypeScript cannot follow through a table.
  const change = CHANGES[action.type] as (state: TableState, action: TableAction) => TableState;
  return change(state, action);
}

/** The cells that are selected together, or null while it is one. */
export function selectionOf({ anchor, at }: TableState): Range | null {
  return anchor === null || isSamePlace(anchor, at) ? null : { from: anchor, to: at };
}

const CHANGES: {
  [Type in TableAction['type']]: (
    state: TableState,
    action: Extract<TableAction, { type: Type }>,
  ) => TableState;
} = {
  type: (state, { at, text }) => ({
    ...step(state, setCell(state.cells, at, text), at, isSameWord(state, at)),
    typing: WORD_END.test(text) ? null : at,
  }),
  go: (state, { to }) => (isSamePlace(state.at, to) && state.anchor === null ? state : goTo(state, to)),
  jump: (state, { to, caret = 'end' }) => ({ ...jump(goTo(state, placeWithin(state.cells, to))), caret }),
  advance: (state, { axis }) => advance(state, axis),
  back: (state) => {
    const { row, column } = state.at;
    if (row === 0 && column === 0) return state;
    const to =
      column > 0 ? { row, column: column - 1 } : { row: row - 1, column: sizeOf(state.cells).columns - 1 };
    return jump(goTo(state, to));
  },
  extend: (state, { to }) => ({
    ...jump(goTo(state, placeWithin(state.cells, to))),
    anchor: state.anchor ?? state.at,
  }),
  select: (state, { range }) => ({ ...jump(goTo(state, range.to)), anchor: range.from }),
  insert: (state, { axis, index }) =>
    jump({
      ...step(state, insertLine(state.cells, axis, index), { ...state.at, [axis]: index }),
      said: `${NAMES[axis]} ${index + 1} was added.`,
    }),
  move: moveHere,
  remove: (state, { axis }) => {
    const cells = removeLine(state.cells, axis, state.at[axis]);
    const said = `${NAMES[axis]} ${state.at[axis] + 1} was removed. Undo brings it back.`;
    return jump({ ...step(state, cells, state.at), said });
  },
  paste: (state, { cells }) => {
    const { from } = selectionOf(state) ?? { from: state.at };
    const at = { row: Math.min(from.row, state.at.row), column: Math.min(from.column, state.at.column) };
    const { rows, columns } = sizeOf(cells);
    const said = `Pasted: rows ${rows}, columns ${columns}.`;
    return jump({ ...step(state, fillFrom(state.cells, at, cells), at), said });
  },
  clear: (state) => {
    const range = selectionOf(state) ?? { from: state.at, to: state.at };
    const { rows, columns } = sizeOf(cellsOf(state.cells, range));
    const cleared = step(state, clearRange(state.cells, range), state.at);
    return { ...cleared, anchor: state.anchor, said: `Emptied: rows ${rows}, columns ${columns}.` };
  },
  undo: (state) => travel(state, 'past', 'future', 'Undone.'),
  redo: (state) => travel(state, 'future', 'past', 'Done again.'),
};

/** How a line is called. */
export const NAMES: Readonly<Record<Axis, string>> = { row: 'Row', column: 'Column' };

/**
 * To the next cell, or the one below, and beyond the last row to one more: as often as there are words in it,
 * so that the way out is short.
 */
function advance(state: TableState, axis: Axis): TableState {
  const { rows, columns } = sizeOf(state.cells);
  const { row, column } = state.at;
  const isInRow = axis === 'column' && column + 1 < columns;
  const to = isInRow ? { row, column: column + 1 } : { row: row + 1, column: axis === 'column' ? 0 : column };
  if (to.row < rows) return jump(goTo(state, to));
  if (!hasWords(state.cells.slice(-1))) return state;
  const said = `${NAMES.row} ${rows + 1} was added.`;
  return jump({ ...step(state, insertLine(state.cells, 'row', rows), to), said });
}

function moveHere(state: TableState, { axis, by }: { axis: Axis; by: -1 | 1 }): TableState {
  const from = state.at[axis];
  const to = placeWithin(state.cells, { ...state.at, [axis]: from + by })[axis];
  if (from === to) return state;
  return jump({
    ...step(state, moveLine(state.cells, axis, from, to), { ...state.at, [axis]: to }),
    said: `${NAMES[axis]} ${from + 1} is ${axis} ${to + 1} now.`,
  });
}

function step(state: TableState, cells: Cells, at: Place, isSameStep = false): TableState {
  const before = { cells: state.cells, at: state.at };
  const past = isSameStep ? state.past : [...state.past, before].slice(-MOST_STEPS);
  const place = placeWithin(cells, at);
  return { ...state, cells, at: place, anchor: null, said: '', past, future: [], typing: null };
}

function isSameWord({ typing }: TableState, at: Place): boolean {
  return typing !== null && isSamePlace(typing, at);
}

function goTo(state: TableState, at: Place): TableState {
  return { ...state, at, anchor: null, typing: null };
}

function jump(state: TableState): TableState {
  return { ...state, caret: 'end', jumps: state.jumps + 1 };
}

function travel(state: TableState, back: 'past' | 'future', on: 'past' | 'future', said: string): TableState {
  const to = state[back].at(-1);
  if (to === undefined) return state;
  const here = { cells: state.cells, at: state.at };
  const steps = { [back]: state[back].slice(0, -1), [on]: [...state[on], here] };
  return jump({ ...state, ...steps, ...to, anchor: null, typing: null, said });
}
