import { defineBlock } from '../definitions.ts';
import { references, text } from '../fields/index.ts';

export const resources = defineBlock({
  name: 'resources',
  label: 'Resources',
  help: 'Booklets, recordings and websites worth knowing.',
  icon: 'book',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    resources: references({
      label: 'Resources',
      help: 'Leave it empty to show every published resource.',
      to: 'resource',
    }),
  },
});
