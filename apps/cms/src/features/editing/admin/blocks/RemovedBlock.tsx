import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { titleOf } from './titles';
import type { BlockActions, Removed } from './use-blocks';

interface RemovedBlockProps {
  removed: Removed;
  actions: BlockActions;
}

/**
 * Stands where a block was removed, and puts it back with all that was in it. It stays
 * until the entry is saved.
 */
export function RemovedBlock({ removed, actions }: RemovedBlockProps) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each block that is removed takes away the button that had the focus
  useEffect(() => button.current?.focus(), [removed]);
  return (
    <Flex
      role="status"
      background="neutral150"
      marginTop={2}
      padding={3}
      gap={3}
      hasRadius
      justifyContent="space-between"
    >
      <Typography textColor="neutral800" ellipsis>
        Removed: {titleOf(removed.block)}
      </Typography>
      <Flex gap={2} shrink={0}>
        <Button ref={button} variant="tertiary" startIcon={<ArrowClockwise />} onClick={actions.restore}>
          Put it back
        </Button>
        <IconButton variant="ghost" label="Leave it removed" onClick={actions.forget}>
          <Cross />
        </IconButton>
      </Flex>
    </Flex>
  );
}
