import { Box, Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import type { ZoneProps } from './blocks/BlockList';
import type { RelationProps } from './relations/Relation';

// They share the edit view's scripts, which the rest of the admin does without.
const loadBlocks = () => import('./blocks/BlockList');
const BlockList = lazy(loadBlocks);
const Relation = lazy(() => import('./relations/Relation'));

/** Fetches the list of blocks before an entry is opened, so that nobody waits for it. */
export function fetchBlocks(): void {
  void loadBlocks();
}

/** The blocks of a page in Strapi's form, instead of its own list of them. Loaded when the first one is shown. */
export function BlocksInput(props: ZoneProps) {
  const waiting = (
    <Box padding={4}>
      <Loader small>Blocks are loading</Loader>
    </Box>
  );
  return (
    <Suspense fallback={waiting}>
      <BlockList {...props} />
    </Suspense>
  );
}

/** A choice of other entries in Strapi's form. Loaded when the first one is shown. */
export function RelationInput(props: RelationProps) {
  return (
    <Suspense fallback={<Box height="8rem" />}>
      <Relation {...props} />
    </Suspense>
  );
}
