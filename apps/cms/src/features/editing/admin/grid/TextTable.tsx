import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import type { InputProps } from '../../../../admin-kit/dates/DayInput';
import { levelTable } from './stored-table';
import type { TableField } from './use-table';

/** How many faults are written out. */
const MOST_NAMED = 5;

/** A table whose cells would have to be guessed, as the text that is stored, with what is wrong with it. */
export function TextTable({ table, ...props }: InputProps & { table: TableField }) {
  const { name, label, labelAction, hint, required, disabled } = props;
  const { text, setText, setTyped, error, opened } = table;
  const ref = useFocusInputField<HTMLTextAreaElement>(name);
  return (
    <Field.Root name={name} required={required} error={error} hint={hint} data-own-view="">
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Faults table={table} />
      <Textarea
        ref={ref}
        disabled={disabled}
        value={text}
        onFocus={() => setTyped(true)}
        onBlur={() => setTyped(false)}
        onChange={({ target }) => setText(target.value)}
      />
      <Typography variant="pi" textColor="neutral600">
        One row a line, its cells divided by | or a tab. A line that begins with | has an empty first cell.
      </Typography>
      {opened.uneven !== null && opened.uneven.length > 0 && !opened.isLarge && !disabled && (
        <Box>
          <Button variant="secondary" onClick={() => table.replace(levelTable(text))}>
            Show it as a table, with empty cells at the ends of short rows
          </Button>
        </Box>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Faults({ table: { opened } }: { table: TableField }) {
  const uneven = opened.uneven ?? [];
  const more = uneven.length - MOST_NAMED;
  return (
    <Flex role="status" direction="column" alignItems="start" gap={1}>
      {opened.isLarge && <Fault>It is too large to be shown in cells. It is all here, as text.</Fault>}
      {uneven.slice(0, MOST_NAMED).map(({ number, cells, expected, words }) => (
        <Fault key={number}>
          {`Row ${number} has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the first row has ${expected}: ${words}`}
        </Fault>
      ))}
      {more > 0 && <Fault>{`And ${more} more.`}</Fault>}
    </Flex>
  );
}

function Fault({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="warning700" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
