import { generateNKeysBetween } from 'fractional-indexing';
import type { CreatedEntry } from './created';

interface Chosen {
  id: number;
  __temp_key__: string;
}

/** What was changed in a relation, in Strapi's form. */
export interface Changes {
  connect: Chosen[];
  disconnect: object[];
}

/**
 * The changes of a relation with one more entry chosen, after those that are.
 *
 * @param title the field that names the entry.
 */
export function withCreated(
  changes: Partial<Changes> | undefined,
  entry: CreatedEntry,
  title: string,
  takesSeveral: boolean,
): Changes {
  const { connect = [], disconnect = [] } = changes ?? {};
  const last = connect
    .map((one) => one.__temp_key__)
    .toSorted()
    .at(-1);
  const [key = ''] = generateNKeysBetween(last ?? null, null, 1);
  const { id, documentId, locale, status } = entry;
  const apiData = { id, documentId, locale, isTemporary: true };
  const chosen = { id, documentId, locale, status, [title]: entry[title], apiData, __temp_key__: key };
  return { connect: takesSeveral ? [...connect, chosen] : [chosen], disconnect };
}
