import { Accordion, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Duplicate, Trash } from '@strapi/icons';
import type { Ref } from 'react';
import { styled } from 'styled-components';
import type { BlockProps } from './use-blocks';

interface BlockButtonsProps extends BlockProps {
  title: string;
  handleRef: Ref<HTMLSpanElement>;
}

/** What can be done with a block, beside its title. */
export function BlockButtons({ index, total, actions, title, handleRef }: BlockButtonsProps) {
  return (
    <Buttons role="group" aria-label={title}>
      <IconButton
        variant="ghost"
        label="Move up"
        data-do="up"
        disabled={index === 0}
        onClick={() => actions.move(index, index - 1, 'up')}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        variant="ghost"
        label="Move down"
        data-do="down"
        disabled={index === total - 1}
        onClick={() => actions.move(index, index + 1, 'down')}
      >
        <ArrowDown />
      </IconButton>
      <IconButton variant="ghost" label="Duplicate" onClick={() => actions.copy(index)}>
        <Duplicate />
      </IconButton>
      <IconButton variant="ghost" label="Remove" onClick={() => actions.remove(index)}>
        <Trash />
      </IconButton>
      <Handle ref={handleRef} title="Drag to move" aria-hidden>
        <Drag />
      </Handle>
    </Buttons>
  );
}

/** The first block can't go up: its button stays, so that the focus does not leave it, and is faint. */
const Buttons = styled(Accordion.Actions)`
  & > [aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.4;
  }
`;

/**
 * For mice only: the keyboard and screen readers have the buttons beside it, and on a phone a finger scrolls.
 */
const Handle = styled.span`
  display: none;
  padding: 0.8rem;
  cursor: grab;
  color: ${({ theme }) => theme.colors.neutral500};

  @media (pointer: fine) {
    display: inline-flex;
  }
`;
