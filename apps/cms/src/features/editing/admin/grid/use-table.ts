import { useField } from '@strapi/strapi/admin';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Cells } from './cells';
import { isShown, type Opened, openTable, storeTable } from './stored-table';
import { changeTable, startTable, type TableAction, type TableState } from './table-state';

/** A table in Strapi's form. */
export interface TableField {
  opened: Opened;
  /** The table as it is worked on; null where it is shown as text. */
  state: TableState | null;
  /** The same as the last action left it, also before it is drawn. */
  latest: RefObject<{ state: TableState } | null>;
  /** @returns whether the action changed anything. */
  act(action: TableAction): boolean;
  text: string;
  setText(text: string): void;
  /** Puts other cells in the table, by a person's choice. */
  replace(cells: Cells): void;
  /** Whether the text is being typed: it stays text until then, also when it could be shown in cells. */
  isTyped: boolean;
  setTyped(isTyped: boolean): void;
  error: string | undefined;
}

interface Own {
  state: TableState;
  text: string;
}

/**
 * What is stored changes only by what a person does. What they do to empty cells is theirs until there are
 * words in them, and a value that comes from elsewhere, such as an earlier version, takes its place.
 */
export function useTable(name: string): TableField {
  const { value, error, onChange } = useField<string | null>(name);
  const text = value ?? '';
  const opened = useMemo(() => openTable(text), [text]);
  const [isTyped, setTyped] = useState(false);
  const [own, setOwn] = useState<Own | null>(null);
  const state = own?.text === text ? own.state : opened.cells && startTable(opened.cells);
  // Several actions may come before the next drawing.
  const latest = useRef<Own | null>(null);
  latest.current = state && { state, text };

  const act = useCallback(
    (action: TableAction) => {
      const before = latest.current;
      const next = before && changeTable(before.state, action);
      if (before === null || next === null || next === before.state) return false;
      const after = { state: next, text: textAfter(before, next) };
      latest.current = after;
      setOwn(isShown(next.cells) ? after : null);
      if (after.text !== before.text) onChange(name, after.text === '' ? null : after.text);
      return true;
    },
    [name, onChange],
  );
  const setText = (typed: string) => onChange(name, typed);
  const replace = (cells: Cells) => {
    setTyped(false);
    setText(storeTable(cells) ?? '');
  };
  return { opened, state, latest, act, text, setText, replace, isTyped, setTyped, error };
}

/** A text that says the same as before stays as it was written. */
function textAfter({ state, text }: Own, { cells }: TableState): string {
  if (cells === state.cells) return text;
  const stored = storeTable(cells);
  return stored === storeTable(state.cells) ? text : (stored ?? '');
}
