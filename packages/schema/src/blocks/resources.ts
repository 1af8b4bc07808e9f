import { defineBlock } from '../definitions/definitions.ts';
import { references, text } from '../fields/index.ts';
import { chosen, showAllOrChosen } from './show.ts';

export const resources = defineBlock({
  name: 'resources',
  label: 'Resources',
  help: 'Booklets, recordings and websites worth knowing.',
  icon: 'book',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    show: showAllOrChosen('resource'),
    resources: references({
      label: 'Resources',
      help: 'In the order in which they are shown.',
      to: 'resource',
      onlyWhen: chosen,
    }),
  },
});
