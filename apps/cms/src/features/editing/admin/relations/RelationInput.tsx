import { Box } from '@strapi/design-system';
import { lazily } from '../../../../admin-kit/lazily';
import type { RelationProps } from './Relation';

/**
 * A choice of other entries in Strapi's form. It shares the edit view's scripts, which the rest
 * of the admin does without.
 */
export const RelationInput = lazily<RelationProps>(
  () => import('./Relation'),
  () => <Box height="8rem" />,
);
