import { Popover } from '@strapi/design-system';
import { Plus, PlusCircle } from '@strapi/icons';
import { memo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { Chooser } from './Chooser';
import type { BlockActions } from './use-blocks';

interface AddBlockProps {
  /** The place that the new block gets. */
  index: number;
  /** Below all others, where most are added. */
  isLast?: boolean;
  /** The uids of the blocks that the entry takes. */
  allowed: readonly string[];
  actions: BlockActions;
}

/** A button that adds a block where it stands, and the choice of which. */
export const AddBlock = memo(({ index, isLast = false, allowed, actions }: AddBlockProps) => {
  const [isOpen, setOpen] = useState(false);
  const hasChosen = useRef(false);
  const change = (open: boolean) => {
    hasChosen.current = false;
    setOpen(open);
  };
  const choose = (uid: string) => {
    hasChosen.current = true;
    setOpen(false);
    actions.add(uid, index);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={change}>
      <Popover.Trigger>
        {isLast ? (
          <LastButton type="button">
            <PlusCircle aria-hidden /> Add a block
          </LastButton>
        ) : (
          <GapButton type="button" aria-label={`Add a block at place ${index + 1}`} title="Add a block here">
            <Plus aria-hidden />
          </GapButton>
        )}
      </Popover.Trigger>
      <Popover.Content
        aria-label="Add a block"
        align="center"
        collisionPadding={8}
        // The new block has the cursor then.
        onCloseAutoFocus={(event) => hasChosen.current && event.preventDefault()}
      >
        <Chooser allowed={allowed} onChoose={choose} />
      </Popover.Content>
    </Popover.Root>
  );
});

const LastButton = styled.button`
  display: flex;
  gap: 0.8rem;
  align-items: center;
  margin: 0.8rem auto;
  padding: 1.2rem 2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 2.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
  cursor: pointer;

  &:hover,
  &[data-state='open'] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** A line between two blocks, with a plus in its middle. */
const GapButton = styled.button`
  display: flex;
  width: 100%;
  height: 2.8rem;
  align-items: center;
  justify-content: center;
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: pointer;

  &::before,
  &::after {
    flex: 1;
    height: 1px;
    background: transparent;
    content: '';
  }

  & > svg {
    width: 2.4rem;
    height: 2.4rem;
    padding: 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral0};
  }

  &:is(:hover, :focus-visible, [data-state='open']) {
    color: ${({ theme }) => theme.colors.primary600};

    &::before,
    &::after {
      background: ${({ theme }) => theme.colors.primary500};
    }
  }
`;
