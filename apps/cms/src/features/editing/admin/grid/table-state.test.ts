import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cellsOf, EMPTY, fillFrom, isIn, lacksHeadings, sizeOf } from './cells';
import { openTable, storeTable } from './stored-table';
import { changeTable, selectionOf, startTable, type TableAction, type TableState } from './table-state';

const WEEK: Cells = [
  ['Day', 'Morning', 'Evening'],
  ['Monday', 'Physio', 'Rest'],
  ['Friday', '', 'Swim'],
];
const at = (row: number, column: number) => ({ row, column });
const after = (cells: Cells, ...actions: TableAction[]) => actions.reduce(changeTable, startTable(cells));
const wordsOf = (cells: Cells) => cells.flat().filter(Boolean).sort();

const place = fc.record({ row: fc.nat(6), column: fc.nat(6) });
const axis = fc.constantFrom('row' as const, 'column' as const);
const by = fc.constantFrom(-1 as const, 1 as const);
const text = fc.string({ unit: fc.constantFrom('a', '|', '-', '\n', '"', ' ', 'ب', '\\'), maxLength: 4 });
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) => {
    const row = fc.array(text, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
const order = fc.oneof(
  fc.record({ type: fc.constant('jump' as const), to: place }),
  fc.record({ type: fc.constant('extend' as const), to: place }),
  fc.record({ type: fc.constant('move' as const), axis, by }),
  fc.constant({ type: 'back' as const }),
);
const change = fc.oneof(
  order,
  fc.record({ type: fc.constant('insert' as const), axis, index: fc.nat(1) }),
  fc.record({ type: fc.constant('remove' as const), axis }),
  fc.record({ type: fc.constant('paste' as const), cells: table }),
  fc.record({ type: fc.constantFrom('clear' as const, 'undo' as const, 'redo' as const) }),
  text.map((words) => ({ type: 'type' as const, at: at(0, 0), text: words })),
);

describe('a table that somebody works on', () => {
  it('gets rows and columns where they are wanted, and the cursor goes there', () => {
    const added = after(WEEK, { type: 'go', to: at(1, 1) }, { type: 'insert', axis: 'column', index: 1 });
    expect(added.cells[1]).toEqual(['Monday', '', 'Physio', 'Rest']);
    expect(added.at).toEqual(at(1, 1));
    expect(added.said).toBe('Column 2 was added.');
    expect(after(WEEK, { type: 'insert', axis: 'row', index: 3 }).cells).toEqual([...WEEK, ['', '', '']]);
  });

  it('moves a row or a column with the cursor in it, and none beyond the edge', () => {
    const down = after(WEEK, { type: 'go', to: at(1, 2) }, { type: 'move', axis: 'row', by: 1 });
    expect(down.cells.map(([day]) => day)).toEqual(['Day', 'Friday', 'Monday']);
    expect(down.at).toEqual(at(2, 2));
    expect(down.said).toBe('Row 2 is row 3 now.');
    expect(changeTable(down, { type: 'move', axis: 'row', by: 1 })).toBe(down);
    expect(after(WEEK, { type: 'move', axis: 'column', by: 1 }).cells[0]).toEqual([
      'Morning',
      'Day',
      'Evening',
    ]);
  });

  it('loses no words by moving, whatever is moved where', () => {
    fc.assert(
      fc.property(table, fc.array(order), (cells, orders) => {
        const moved = after(cells, ...orders).cells;
        expect(sizeOf(moved)).toEqual(sizeOf(cells));
        expect(wordsOf(moved)).toEqual(wordsOf(cells));
      }),
    );
  });

  it('removes a row, and brings it back', () => {
    const removed = after(WEEK, { type: 'go', to: at(2, 0) }, { type: 'remove', axis: 'row' });
    expect(removed.cells).toEqual(WEEK.slice(0, 2));
    expect(removed.at).toEqual(at(1, 0));
    expect(removed.said).toBe('Row 3 was removed. Undo brings it back.');
    const back = changeTable(removed, { type: 'undo' });
    expect(back.cells).toEqual(WEEK);
    expect(back.at).toEqual(at(2, 0));
    expect(changeTable(back, { type: 'redo' }).cells).toEqual(removed.cells);
  });

  it('is gone through cell by cell, and grows by a row where the last one has words', () => {
    const advance: TableAction = { type: 'advance', axis: 'column' };
    const next = after(WEEK, { type: 'go', to: at(2, 2) }, advance);
    expect(next.cells).toEqual([...WEEK, ['', '', '']]);
    expect(next.at).toEqual(at(3, 0));
    const last = changeTable(next, { type: 'jump', to: at(3, 2) });
    expect(changeTable(last, advance)).toBe(last);
    expect(changeTable(next, { type: 'back' }).at).toEqual(at(2, 2));
    expect(after(WEEK, { type: 'advance', axis: 'row' }).at).toEqual(at(1, 0));
    const first = startTable(WEEK);
    expect(changeTable(first, { type: 'back' })).toBe(first);
  });

  it('keeps one cell when all else is removed', () => {
    expect(after([['Day']], { type: 'remove', axis: 'row' }).cells).toEqual([['']]);
    expect(after([['Day']], { type: 'remove', axis: 'column' }).cells).toEqual([['']]);
  });

  it('takes back a word at a time, and what was typed in each cell on its own', () => {
    const type = (row: number, words: string): TableAction => ({ type: 'type', at: at(row, 0), text: words });
    const typed = after(WEEK, type(1, 'S'), type(1, 'Su '), type(1, 'Su n'), type(2, 'x'));
    const back = (state: TableState) => changeTable(state, { type: 'undo' });
    expect(back(typed).cells[2]?.[0]).toBe('Friday');
    expect(back(back(typed)).cells[1]?.[0]).toBe('Su ');
    expect(back(back(back(typed))).cells).toEqual(WEEK);
  });

  it('takes back everything that was done, and does it again', () => {
    fc.assert(
      fc.property(table, fc.array(change, { maxLength: 12 }), (cells, changes) => {
        const done = after(cells, ...changes.filter(({ type }) => type !== 'undo'));
        const times = <T>(count: number, of: T) => Array<T>(count).fill(of);
        const undone = times(done.past.length, { type: 'undo' } as const).reduce(changeTable, done);
        const again = times(undone.future.length, { type: 'redo' } as const).reduce(changeTable, undone);
        expect(undone.cells).toEqual(cells);
        expect(again.cells).toEqual(done.cells);
      }),
    );
  });

  it('stays a rectangle with the cursor in it, whatever is done', () => {
    fc.assert(
      fc.property(table, fc.array(change), (cells, changes) => {
        const state = after(cells, ...changes);
        const { rows, columns } = sizeOf(state.cells);
        expect(state.cells.every((row) => row.length === columns)).toBe(true);
        expect(state.at.row < rows && state.at.column < columns).toBe(true);
      }),
    );
  });
});

describe('what is pasted', () => {
  it('fills the cells from the cursor on, and the table grows as far as it has to', () => {
    const pasted = after(
      WEEK,
      { type: 'go', to: at(2, 2) },
      {
        type: 'paste',
        cells: [
          ['', 'b'],
          ['c', 'd'],
        ],
      },
    );
    expect(pasted.cells).toEqual([
      ['Day', 'Morning', 'Evening', ''],
      ['Monday', 'Physio', 'Rest', ''],
      ['Friday', '', '', 'b'],
      ['', '', 'c', 'd'],
    ]);
    expect(pasted.said).toBe('Pasted: rows 2, columns 2.');
    expect(changeTable(pasted, { type: 'undo' }).cells).toEqual(WEEK);
  });

  it('is the whole table where there was nothing', () => {
    const pasted = [
      ['', 'Time'],
      ['Monday', '9am'],
    ];
    expect(fillFrom(EMPTY, at(2, 2), pasted)).toEqual(pasted);
  });

  it('changes no other cell', () => {
    fc.assert(
      fc.property(table, table, place, (cells, filling, { row, column }) => {
        fc.pre(wordsOf(cells).join('').trim() !== '');
        const filled = fillFrom(cells, at(row, column), filling);
        const { rows, columns } = sizeOf(filling);
        const range = { from: at(row, column), to: at(row + rows - 1, column + columns - 1) };
        expect(cellsOf(filled, range)).toEqual(filling);
        const isInside = (y: number, x: number) => isIn(range, at(y, x));
        const outside = cells.flatMap((line, y) =>
          line.flatMap((words, x) => (isInside(y, x) ? [] : [{ words, found: filled[y]?.[x] }])),
        );
        for (const { words, found } of outside) expect(found).toBe(words);
      }),
    );
  });
});

it('cells that are selected together are copied and emptied together', () => {
  const selected = after(WEEK, { type: 'jump', to: at(2, 2) }, { type: 'extend', to: at(1, 1) });
  const range = selectionOf(selected);
  expect(range && cellsOf(selected.cells, range)).toEqual([
    ['Physio', 'Rest'],
    ['', 'Swim'],
  ]);
  expect(changeTable(selected, { type: 'clear' }).cells).toEqual([
    ['Day', 'Morning', 'Evening'],
    ['Monday', '', ''],
    ['Friday', '', ''],
  ]);
  expect(selectionOf(changeTable(selected, { type: 'go', to: at(1, 1) }))).toBeNull();
});

describe('what is stored of a table', () => {
  it('is opened with the cells that it was stored with, and is stored as the same text', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const stored = storeTable(cells);
        const { cells: opened } = openTable(stored ?? '');
        expect(opened).not.toBeNull();
        const trimmed = cells.flat().map((words) => words.trim());
        expect(wordsOf(opened ?? [])).toEqual(trimmed.filter(Boolean).sort());
        expect(storeTable(opened ?? [])).toBe(stored);
      }),
    );
  });

  it('has no rows and no columns at the end that are empty, and is nothing without words', () => {
    expect(
      storeTable([
        ['Day', 'Time', ''],
        ['', '', ''],
        ['Monday', '', ''],
      ]),
    ).toBe('Day\tTime\nMonday\t');
    expect(storeTable(EMPTY)).toBeNull();
  });

  it('stays as it is where its cells would have to be guessed', () => {
    expect(openTable('Day | Time\nMonday')).toMatchObject({ cells: null, uneven: [{ number: 2, cells: 1 }] });
    expect(openTable('a|b\n'.repeat(1001))).toMatchObject({ cells: null, uneven: [], isLarge: true });
  });
});

it('a table lacks headings when there are words below a first row without any', () => {
  const lacking = [EMPTY, WEEK, [['', ' '], ...WEEK.slice(1)]].map(lacksHeadings);
  expect(lacking).toEqual([false, false, true]);
});
