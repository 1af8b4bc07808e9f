import { choice, type Field } from './index.ts';

/** When a block of this kind offers its own list. */
export const chosen = { field: 'show', is: 'chosen' };

/**
 * Whether a block lists every published entry or only those chosen in it. Said outright, because an
 * empty choice says nothing: Strapi drops the relation to an entry that is unpublished, and a page that
 * showed one would show all.
 */
export function showAllOrChosen(what: string): Field<'all' | 'chosen'> {
  return choice({
    label: 'Show',
    help: `Every published ${what}, or only those chosen below.`,
    required: true,
    options: { all: 'All', chosen: 'Only those chosen' },
    initial: 'all',
  });
}
