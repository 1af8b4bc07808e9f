import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useLayoutEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { isIn, lacksHeadings, sizeOf } from './cells';
import { findCell } from './find-cell';
import { GridRow } from './GridRow';
import { GridTools } from './GridTools';
import { selectionOf, type TableAction, type TableState } from './table-state';
import { useGridEvents } from './use-grid-events';

interface GridTableProps {
  name: string;
  state: TableState;
  /** The state as the last action left it, also before it is drawn. */
  read(): TableState;
  act(action: TableAction): boolean;
  isReadOnly: boolean;
  /** The box beside it that says whether each row has a heading. */
  rowHeadings: string | undefined;
}

/** Less would hold no word. */
const COLUMN_REM = 12;

const Frame = styled.table<{ $columns: number }>`
  width: 100%;
  min-width: ${({ $columns }) => $columns * COLUMN_REM}rem;
  table-layout: fixed;
  border-collapse: collapse;

  th,
  td {
    /* So that what is in it can be as high as the highest of its row. */
    height: 1px;
    padding: 0;
    text-align: start;
    vertical-align: top;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
  }

  @supports (-moz-appearance: none) {
    th,
    td {
      height: 100%;
    }
  }

  th {
    font-weight: 600;
    background: ${({ theme }) => theme.colors.neutral100};
  }

  /* In the dark its ground is that of the headings. */
  [data-selected] {
    background: ${({ theme }) => theme.colors.primary100};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  @media (forced-colors: active) {
    [data-selected] textarea {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

/** The cells of a table, each a field, with what can be done to its rows and columns. */
export function GridTable({ name, state, read, act, isReadOnly, rowHeadings }: GridTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const tools = useRef<HTMLButtonElement>(null);
  const { value: hasRowHeadings } = useField(name.replace(/[^.]+$/, rowHeadings ?? '-'));
  const first = useFocusInputField<HTMLTextAreaElement>(name);
  const events = useGridEvents({ read, act, isReadOnly, leave: () => tools.current?.focus() });
  const { rows, columns } = sizeOf(state.cells);
  const focusCell = () => focus(table.current, state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor follows only when it is sent somewhere.
  useLayoutEffect(() => {
    if (state.jumps > 0) focusCell();
  }, [state.jumps]);

  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-grid="">
      <Box>
        <Box overflow="auto">
          <Frame ref={table} $columns={columns} {...events}>
            <tbody>
              {state.cells.map((cells, row) => (
                <GridRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell that moves is another cell's words.
                  key={row}
                  {...{ row, cells, act, isReadOnly }}
                  headings={state.cells[0] ?? cells}
                  hasRowHeadings={hasRowHeadings === true}
                  current={state.at.row === row ? state.at.column : null}
                  {...columnsOf(state, row)}
                  {...(row === 0 && { name, first })}
                />
              ))}
            </tbody>
          </Frame>
        </Box>
        <Box role="status">
          {lacksHeadings(state.cells) && (
            <Typography variant="pi" textColor="warning700">
              The first row is empty, so the next one becomes that of the headings. Write the headings into
              it.
            </Typography>
          )}
        </Box>
      </Box>
      {/* Above the cells, and behind them for Tab: who comes from the field before wants to type. Escape goes
          there from any cell. */}
      {!isReadOnly && <GridTools {...{ state, act, focusCell }} first={tools} />}
      {!isReadOnly && (
        <Flex gap={4} wrap="wrap">
          <TextButton startIcon={<Plus />} onClick={() => act({ type: 'insert', axis: 'row', index: rows })}>
            Add a row
          </TextButton>
          <TextButton
            startIcon={<Plus />}
            onClick={() => act({ type: 'insert', axis: 'column', index: columns })}
          >
            Add a column
          </TextButton>
        </Flex>
      )}
    </Flex>
  );
}

function focus(table: HTMLTableElement | null, { at, caret, cells }: TableState): void {
  const cell = table && findCell(table, at);
  if (!cell) return;
  cell.focus();
  const end = caret === 'start' ? 0 : (cells[at.row]?.[at.column] ?? '').length;
  cell.setSelectionRange(end, end);
}

/** Which of a row's cells are selected, if any. */
function columnsOf(state: TableState, row: number): { from?: number; to?: number } {
  const range = selectionOf(state);
  if (range === null || !isIn(range, { row, column: range.from.column })) return {};
  const { from, to } = range;
  return { from: Math.min(from.column, to.column), to: Math.max(from.column, to.column) };
}
