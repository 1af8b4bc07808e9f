import { defineBlock } from '../../schema/src/definitions/block.ts';
import { references, text } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'page-cards',
  label: 'Page cards',
  help: 'Cards that lead to other pages of this website.',
  icon: 'apps',
  group: 'entries',
  place: 160,
  headings: 'parts',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    pages: references({
      label: 'Pages',
      help: 'Leave it empty to show the pages below this one.',
      to: 'page',
    }),
  },
  examples: [
    {
      heading: 'Read on',
      pages: [
        { ref: 'page', key: 'first' },
        { ref: 'page', key: 'second' },
      ],
    },
  ],
});
