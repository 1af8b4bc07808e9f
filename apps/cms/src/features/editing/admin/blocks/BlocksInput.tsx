import { Box, Loader } from '@strapi/design-system';
import { lazily } from '../../../../admin-kit/lazily';
import type { ZoneProps } from './BlockList';

function Waiting() {
  return (
    <Box padding={4}>
      <Loader small>Blocks are loading</Loader>
    </Box>
  );
}

/**
 * The blocks of a page in Strapi's form, instead of its own list of them. It shares the edit view's scripts,
 * which the rest of the admin does without.
 */
export const BlocksInput = lazily<ZoneProps>(() => import('./Zone'), Waiting);
