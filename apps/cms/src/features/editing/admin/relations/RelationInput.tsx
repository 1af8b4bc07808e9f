import { Box } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import type { RelationProps } from './Relation';

/** It shares the edit view's scripts, which the rest of the admin does without. */
const Relation = lazy(() => import('./Relation'));

/** A choice of other entries in Strapi's form. */
export function RelationInput(props: RelationProps) {
  return (
    <Suspense fallback={<Box height="8rem" />}>
      <Relation {...props} />
    </Suspense>
  );
}
