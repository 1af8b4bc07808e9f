import { describe, expect, it } from 'vitest';
import { actionOf, type Pressed } from './keys';
import { changeTable, startTable } from './table-state';

const WEEK = startTable([
  ['Day', 'Morning'],
  ['Monday', 'Physio'],
]);
const PLAIN = { isShift: false, isAlt: false, isCommand: false, isAtEdge: true, isAllSelected: false };
const press = (key: string, held: Partial<Pressed> = {}, state = WEEK) =>
  actionOf({ key, ...PLAIN, ...held }, state);

describe('a key in a table', () => {
  it('goes on to another cell', () => {
    expect(press('Tab')).toEqual({ type: 'advance', axis: 'column' });
    expect(press('Tab', { isShift: true })).toEqual({ type: 'back' });
    expect(press('Enter')).toEqual({ type: 'advance', axis: 'row' });
    expect(press('ArrowRight')).toEqual({ type: 'jump', to: { row: 0, column: 1 }, caret: 'start' });
    expect(press('ArrowDown')).toEqual({ type: 'jump', to: { row: 1, column: 0 }, caret: 'end' });
  });

  it('does what it does in any field within the words of a cell, and at the edge of the table', () => {
    expect(press('ArrowRight', { isAtEdge: false })).toBeNull();
    expect(press('ArrowLeft')).toBeNull();
    expect(press('ArrowUp')).toBeNull();
    expect(press('Enter', { isShift: true })).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('Backspace')).toBeNull();
    expect(press('ArrowRight', { isCommand: true })).toBeNull();
  });

  it('selects cells with Shift, and all of them when the words of the cell were selected already', () => {
    const extend = press('ArrowDown', { isShift: true });
    expect(extend).toEqual({ type: 'extend', to: { row: 1, column: 0 } });
    expect(press('a', { isCommand: true })).toBeNull();
    const all = press('a', { isCommand: true, isAllSelected: true });
    const selected = changeTable(WEEK, all ?? { type: 'undo' });
    expect(press('ArrowUp', { isShift: true, isAtEdge: false }, selected)).toMatchObject({ type: 'extend' });
    expect(press('Delete', {}, selected)).toEqual({ type: 'clear' });
  });

  it('moves the row or column with Alt and Shift, as in Word', () => {
    const held = { isAlt: true, isShift: true };
    expect(press('ArrowDown', held)).toEqual({ type: 'move', axis: 'row', by: 1 });
    expect(press('ArrowLeft', held)).toEqual({ type: 'move', axis: 'column', by: -1 });
    expect(press('ArrowLeft', { isAlt: true })).toBeNull();
  });

  it('takes back and does again', () => {
    expect(press('z', { isCommand: true })).toEqual({ type: 'undo' });
    expect(press('Z', { isCommand: true, isShift: true })).toEqual({ type: 'redo' });
    expect(press('y', { isCommand: true })).toEqual({ type: 'redo' });
  });
});
