import { defineBlock } from '../definitions/definitions.ts';
import { references, text } from '../fields/index.ts';

export const pageCards = defineBlock({
  name: 'page-cards',
  label: 'Page cards',
  help: 'Cards that lead to other pages of this site.',
  icon: 'apps',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    pages: references({
      label: 'Pages',
      help: 'Leave it empty to show the pages below this one.',
      to: 'page',
    }),
  },
});
