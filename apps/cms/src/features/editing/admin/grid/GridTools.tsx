import { Box, Button, Flex, Menu, Typography } from '@strapi/design-system';
import { type Ref, useRef } from 'react';
import { type Axis, sizeOf } from './cells';
import { NAMES, type TableAction, type TableState } from './table-state';

interface ToolsProps {
  state: TableState;
  act(action: TableAction): boolean;
  /** Brings the cursor back to its cell. */
  focusCell(): void;
}

interface Focused {
  /** The first button: from a cell, Escape goes there. */
  first?: Ref<HTMLButtonElement>;
}

/** In which direction a line goes, and where another stands beside it. */
const WORDS = {
  row: { back: 'up', on: 'down', before: 'above', after: 'below' },
  column: { back: 'left', on: 'right', before: 'to the left', after: 'to the right' },
} as const;

/** What can be done to the row and the column of the cursor, and what was done last. */
export function GridTools({ state, act, focusCell, first }: ToolsProps & Focused) {
  return (
    <Flex gap={1} wrap="wrap" order={-1}>
      <LineMenu axis="row" {...{ state, act, focusCell, first }} />
      <LineMenu axis="column" {...{ state, act, focusCell }} />
      <Button variant="ghost" disabled={state.past.length === 0} onClick={() => act({ type: 'undo' })}>
        Undo
      </Button>
      <Button variant="ghost" disabled={state.future.length === 0} onClick={() => act({ type: 'redo' })}>
        Redo
      </Button>
      <Box role="status" paddingLeft={2}>
        <Typography variant="pi" textColor="neutral600">
          {state.said}
        </Typography>
      </Box>
    </Flex>
  );
}

function LineMenu({ axis, state, act, focusCell, first }: ToolsProps & Focused & { axis: Axis }) {
  const isChosen = useRef(false);
  const { back, on, before, after } = WORDS[axis];
  const index = state.at[axis];
  const { rows, columns } = sizeOf(state.cells);
  const isLast = index + 1 === (axis === 'row' ? rows : columns);
  const choose = (action: TableAction) => () => {
    isChosen.current = true;
    act(action);
  };
  const close = (event: Event) => {
    // Without a choice the button has the focus again.
    if (isChosen.current) {
      event.preventDefault();
      focusCell();
    }
    isChosen.current = false;
  };
  return (
    <Menu.Root>
      <Menu.Trigger ref={first}>{`${NAMES[axis]} ${index + 1}`}</Menu.Trigger>
      <Menu.Content onCloseAutoFocus={close} maxHeight="30rem">
        <Menu.Item onSelect={choose({ type: 'insert', axis, index })}>{`Add a ${axis} ${before}`}</Menu.Item>
        <Menu.Item onSelect={choose({ type: 'insert', axis, index: index + 1 })}>
          {`Add a ${axis} ${after}`}
        </Menu.Item>
        <Menu.Item disabled={index === 0} onSelect={choose({ type: 'move', axis, by: -1 })}>
          {`Move it ${back}`}
        </Menu.Item>
        <Menu.Item disabled={isLast} onSelect={choose({ type: 'move', axis, by: 1 })}>
          {`Move it ${on}`}
        </Menu.Item>
        <Menu.Item variant="danger" onSelect={choose({ type: 'remove', axis })}>
          {`Remove ${axis} ${index + 1}`}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}
