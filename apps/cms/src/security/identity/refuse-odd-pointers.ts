import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findTypeByUid } from '../../kernel/content-types';
import { findOddPointers } from './odd-pointers';

const AGAIN = 'This cannot be read. Load the page again, and choose it again.';

/** Refuses in words to save what points to nothing that could be there, in whatever way it comes: see {@link findOddPointers}. */
export function refuseOddPointers(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const type = findTypeByUid(context.uid);
    const { data } = context.params as { data?: Record<string, unknown> };
    const odd = type && data ? findOddPointers(type.fields, data) : [];
    if (odd.length === 0) return next();
    const labels = [...new Set(odd.map(({ field }) => field))].join(', ');
    // With a path for each, so that the form marks its field and stays as it is.
    throw new errors.ValidationError(`Nothing was saved. ${labels}: ${AGAIN}`, {
      errors: odd.map(({ path }) => ({ path, message: AGAIN, name: 'OddPointer' })),
    });
  });
}
