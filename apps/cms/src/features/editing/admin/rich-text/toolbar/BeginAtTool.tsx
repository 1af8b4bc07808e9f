import { Box, Button, Field, Flex, NumberInput, Popover } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { beginAt, nextNumber, startAtCursor } from '../lists/commands';
import { BeginsAt } from './icons';
import { ToolButton } from './ToolButton';

/** Has a numbered list begin at a number, or go on with the one above it. */
export function BeginAtTool({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false);
  const start = useEditorState({ editor, selector: () => startAtCursor(editor.state) });
  const begin = (number: number) => {
    beginAt(editor, number);
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger>
        <ToolButton name="First number of the list" isOff={start === null}>
          <BeginsAt />
        </ToolButton>
      </Popover.Trigger>
      <Popover.Content
        aria-label="First number of the list"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.view.focus();
        }}
      >
        <Choice start={start ?? 1} next={nextNumber(editor.state)} onChoose={begin} />
      </Popover.Content>
    </Popover.Root>
  );
}

interface ChoiceProps {
  start: number;
  /** The number by which it would go on with the list above; null where it cannot. */
  next: number | null;
  onChoose(number: number): void;
}

function Choice({ start, next, onChoose }: ChoiceProps) {
  const [number, setNumber] = useState<number | undefined>(start);
  const isNumber = number !== undefined && Number.isInteger(number) && number >= 0;
  const chooseByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isNumber) onChoose(number);
  };
  return (
    <Box padding={4} width="26rem">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root error={isNumber ? undefined : 'Write a whole number, such as 4.'}>
          <Field.Label>The list begins at</Field.Label>
          <NumberInput value={number} onValueChange={setNumber} onKeyDown={chooseByEnter} />
          <Field.Error />
        </Field.Root>
        <Button onClick={() => isNumber && onChoose(number)}>Begin at this number</Button>
        {next !== null && (
          <Button variant="tertiary" onClick={() => onChoose(next)}>
            Go on with {next} from the list above
          </Button>
        )}
      </Flex>
    </Box>
  );
}
