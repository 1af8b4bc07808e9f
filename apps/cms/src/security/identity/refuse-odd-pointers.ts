import type { Core } from '@strapi/strapi';
import { fieldError } from '../../kernel/errors/field-error';
import { beforeWriting } from '../../kernel/snapshots/document-call';
import { findOddPointers } from './odd-pointers';

const AGAIN = 'This cannot be read. Load the page again, and choose it again.';

/**
 * Refuses in words to save what points to nothing that could be there, in whatever way it comes: see
 * {@link findOddPointers}.
 */
export function refuseOddPointers(strapi: Core.Strapi): void {
  beforeWriting(strapi, ({ fields }, data) => {
    const odd = findOddPointers(fields, data);
    if (odd.length === 0) return data;
    const labels = [...new Set(odd.map(({ field }) => field))].join(', ');
    const faults = odd.map(({ path }) => ({ path, message: AGAIN }));
    throw fieldError(`Nothing was saved. ${labels}: ${AGAIN}`, 'OddPointer', faults);
  });
}
