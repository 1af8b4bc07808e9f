import { Accordion, Box } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { memo, useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import { COMPONENT_ICONS, useDocumentContext } from '../../../../admin-kit/entry/strapi-insides';
import { wasOpen } from '../first-save';
import { BlockButtons } from './BlockButtons';
import { BlockFields } from './BlockFields';
import { offerOf } from './offers';
import { titleOf } from './titles';
import type { BlockProps } from './use-blocks';
import { useDragging } from './use-dragging';

/**
 * A block of a page. Closed, it says what is in it; a new one, and one with a fault, is open, and one that
 * was open when the entry was first saved.
 */
export const BlockItem = memo((props: BlockProps) => {
  const { name, block, index, disabled } = props;
  const title = titleOf(block);
  const { isDragging, boxRef, handleRef } = useDragging(props, title);
  const { item, ...opening } = useOpening(name, index, block.id === undefined);
  if (isDragging) return <Dragged ref={boxRef} />;
  return (
    <Box ref={boxRef} shadow="tableShadow" hasRadius>
      <Accordion.Root {...opening}>
        <Accordion.Item value={item}>
          <Bar>
            <Accordion.Header>
              <Accordion.Trigger
                data-do="header"
                icon={COMPONENT_ICONS[offerOf(block.__component)?.icon ?? 'dashboard']}
              >
                <Title>{title}</Title>
              </Accordion.Trigger>
            </Accordion.Header>
            {!disabled && <BlockButtons {...props} {...{ title, handleRef }} />}
          </Bar>
          <Accordion.Content>
            <BlockFields uid={block.__component} path={`${name}.${index}`} />
          </Accordion.Content>
        </Accordion.Item>
      </Accordion.Root>
    </Box>
  );
});

/** Whether it is open: of itself when it is new, was open before or the form finds a fault in it. */
function useOpening(name: string, index: number, isNew: boolean) {
  const item = useId();
  const { model, documentId } = useDocumentContext('Block').currentDocumentMeta;
  const [value, onValueChange] = useState(() => (isNew || wasOpen(model, documentId, index) ? item : ''));
  const hasFault = useForm('Block', ({ errors }) =>
    Boolean((errors as Record<string, unknown[]>)[name]?.[index]),
  );
  useEffect(() => {
    if (hasFault) onValueChange(item);
  }, [hasFault, item]);
  return { item, value, onValueChange };
}

/** Where the block that is dragged would be dropped. */
const Dragged = styled.div`
  padding: 2.4rem;
  background: ${({ theme }) => theme.colors.primary100};
  outline: 1px dashed ${({ theme }) => theme.colors.primary500};
  outline-offset: -1px;
`;

/**
 * The buttons stand beside the heading and not in it, where they would be read as a part of it. On a phone
 * they stand below: the title would have no room beside them.
 */
const Bar = styled.div`
  display: flex;
  flex-direction: column;

  & > h3 {
    flex: 1;
    min-width: 0;
  }

  & > span {
    justify-content: flex-end;
  }

  /* Strapi marks the whole block, an open one as one in hand. */
  [data-do='header']:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  &:hover,
  &:has([data-do='header'][data-state='open']) {
    background: ${({ theme }) => theme.colors.primary100};
  }

  ${({ theme }) => theme.breakpoints.medium} {
    flex-direction: row;
    align-items: center;
  }
`;

/** Two lines on a phone. */
const Title = styled.span`
  display: -webkit-box;
  overflow: hidden;
  white-space: normal;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;

  ${({ theme }) => theme.breakpoints.medium} {
    -webkit-line-clamp: 1;
  }
`;
