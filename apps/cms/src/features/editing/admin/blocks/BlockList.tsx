import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type ComponentProps, useId, useRef } from 'react';
import {
  ComponentProvider,
  type DynamicZone,
  useComponent,
} from '../../../../admin-kit/entry/strapi-insides';
import { useFormerPlace } from '../first-save';
import { AddBlock } from './AddBlock';
import { BlockItem } from './BlockItem';
import { RemovedBlock } from './RemovedBlock';
import { useBlocks } from './use-blocks';
import { useLanding } from './use-landing';

/** What Strapi's form tells the input of a dynamic zone. */
export type ZoneProps = ComponentProps<typeof DynamicZone>;

/** The blocks of a page, one below the other, with a place to add one before, between and after them. */
export function BlockList({
  name,
  label,
  hint,
  labelAction,
  required,
  disabled = false,
  attribute,
}: ZoneProps) {
  const { blocks, identities, said, removed, landing, actions } = useBlocks(name);
  const { error } = useField(name);
  const level = useComponent('Blocks', (component) => component.level);
  const list = useRef<HTMLOListElement>(null);
  const labelId = useId();
  useLanding(list, landing, blocks, removed);
  useFormerPlace(list);
  const adding = { actions, allowed: attribute.components };
  return (
    <Flex
      tag="section"
      aria-labelledby={labelId}
      data-own-view
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      <Flex gap={1} justifyContent="center">
        <Typography id={labelId} tag="h2" variant="delta">
          {label} ({blocks.length}){required && <Typography textColor="danger600">*</Typography>}
        </Typography>
        {labelAction}
      </Flex>
      {hint && (
        <Typography variant="pi" textColor="neutral600" textAlign="center">
          {hint}
        </Typography>
      )}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      <ol ref={list} data-blocks={name}>
        {blocks.map((block, index) => (
          <li key={identities[index]}>
            {removed?.index === index && <RemovedBlock {...{ removed, actions }} />}
            {!disabled && <AddBlock {...adding} index={index} />}
            <ComponentProvider level={level + 1} uid={block.__component} id={block.id} type="dynamiczone">
              <BlockItem {...{ name, block, index, disabled, actions }} total={blocks.length} />
            </ComponentProvider>
          </li>
        ))}
      </ol>
      {removed && removed.index >= blocks.length && <RemovedBlock {...{ removed, actions }} />}
      {error && (
        <Typography variant="pi" textColor="danger600" textAlign="center">
          {error}
        </Typography>
      )}
      {!disabled && <AddBlock {...adding} index={blocks.length} isLast />}
    </Flex>
  );
}
