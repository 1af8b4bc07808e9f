import { type CSSProperties, memo, type Ref } from 'react';
import { styled } from 'styled-components';
import { cellName } from './find-cell';
import type { TableAction } from './table-state';

interface GridRowProps {
  row: number;
  cells: readonly string[];
  headings: readonly string[];
  hasRowHeadings: boolean;
  isReadOnly: boolean;
  /** The column of the cursor, if it is in this row. */
  current: number | null;
  /** The first and the last column of a selection in this row. */
  from?: number;
  to?: number;
  /** Of the first row: the name of the field, and what focuses it. */
  name?: string;
  first?: Ref<HTMLTextAreaElement>;
  act(action: TableAction): boolean;
}

/** A hidden copy of the words makes the field as high as they are. */
const Grow = styled.div`
  display: grid;
  height: 100%;
  min-height: 4rem;

  &::after {
    visibility: hidden;
    white-space: pre-wrap;
    content: attr(data-words) ' ';
  }

  &::after,
  > textarea {
    grid-area: 1 / 1;
    padding: ${({ theme }) => theme.spaces[2]};
    font: inherit;
    font-size: 1.4rem;
    line-height: 2.2rem;
    overflow-wrap: anywhere;
  }

  > textarea {
    width: 100%;
    color: ${({ theme }) => theme.colors.neutral800};
    resize: none;
    background: transparent;
    border: 0;
    outline-offset: -2px;
    overflow: hidden;
  }

  > textarea:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  > textarea[data-current]:not(:focus) {
    outline: 1px dashed ${({ theme }) => theme.colors.neutral500};
  }

  @media (max-width: 767px) {
    &::after,
    > textarea {
      font-size: 1.6rem;
    }
  }
`;

/** A row of a table, drawn again only when something in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, cells, headings, hasRowHeadings, isReadOnly, current, from = 1, to = 0, act } = props;
  return (
    <tr>
      {cells.map((words, column) => {
        const isHeading = row === 0 || (hasRowHeadings && column === 0);
        const Cell = isHeading ? 'th' : 'td';
        const name = nameOf(row, column, headings);
        return (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell that moves is another cell's words.
            key={column}
            {...(isHeading && { scope: row === 0 ? 'col' : 'row', 'aria-label': words.trim() || name })}
            {...(column >= from && column <= to && { 'data-selected': '' })}
          >
            <Grow data-words={words}>
              <textarea
                rows={1}
                aria-label={name}
                data-cell={cellName({ row, column })}
                {...(current === column && { 'data-current': '' })}
                {...(column === 0 && { name: props.name, ref: props.first })}
                style={WEIGHT[Cell]}
                readOnly={isReadOnly}
                value={words}
                onChange={({ target }) => act({ type: 'type', at: { row, column }, text: target.value })}
              />
            </Grow>
          </Cell>
        );
      })}
    </tr>
  );
});

const WEIGHT: Readonly<Record<'th' | 'td', CSSProperties>> = {
  th: { fontWeight: 600 },
  td: {},
};

/** `Row 2, Monday`: rows are counted with that of the headings, as the checks count them. */
function nameOf(row: number, column: number, headings: readonly string[]): string {
  if (row === 0) return `Heading of column ${column + 1}`;
  return `Row ${row + 1}, ${headings[column]?.trim() || `column ${column + 1}`}`;
}
