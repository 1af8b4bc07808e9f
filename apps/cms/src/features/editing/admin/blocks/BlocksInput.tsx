import { Box, Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import type { ZoneProps } from './BlockList';

/** It shares the edit view's scripts, which the rest of the admin does without. */
const Zone = lazy(() => import('./Zone'));

/** The blocks of a page in Strapi's form, instead of its own list of them. */
export function BlocksInput(props: ZoneProps) {
  return (
    <Suspense
      fallback={
        <Box padding={4}>
          <Loader small>Blocks are loading</Loader>
        </Box>
      }
    >
      <Zone {...props} />
    </Suspense>
  );
}
