import { Field } from '@strapi/design-system';
import { useId } from 'react';
import type { InputProps } from '../../../../admin-kit/dates/DayInput';
import { GroupName } from '../../../../admin-kit/entry/GroupName';
import { GridTable } from './GridTable';
import { TextTable } from './TextTable';
import { useTable } from './use-table';

interface GridInputProps extends InputProps {
  attribute: { options?: { rowHeadings?: string } };
}

const KEYS =
  'Tab goes on and Enter down, and both add rows. Shift and Enter begins a line in a cell. Escape goes to the buttons.';

/** A table in Strapi's form: a grid of cells, or the stored text where its cells would have to be guessed. */
export default function GridInput(props: GridInputProps) {
  const { name, label, labelAction, hint, required, disabled = false, attribute } = props;
  const id = useId();
  const table = useTable(name);
  const { state } = table;
  if (state === null || table.isTyped) return <TextTable {...props} table={table} />;
  return (
    <Field.Root
      id={id}
      error={table.error}
      hint={
        <>
          {hint} {KEYS}
        </>
      }
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-${table.error ? 'error' : 'hint'}`}
      data-own-view=""
    >
      <GroupName id={`${id}-name`} label={label} labelAction={labelAction} required={required} />
      <GridTable
        name={name}
        state={state}
        read={() => table.latest.current?.state ?? state}
        act={table.act}
        isReadOnly={disabled}
        rowHeadings={attribute.options?.rowHeadings}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
