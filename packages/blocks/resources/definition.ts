import { defineBlock } from '../../schema/src/definitions/block.ts';
import { references, text } from '../../schema/src/fields/index.ts';
import { chosen, showAllOrChosen } from '../../schema/src/fields/show.ts';

export const definition = defineBlock({
  name: 'resources',
  label: 'Resources',
  help: 'Booklets, recordings and websites worth knowing.',
  icon: 'book',
  group: 'entries',
  place: 150,
  headings: 'parts',
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
  examples: [{ heading: 'Resources', show: 'all' }],
});
