import { fact } from '../../schema/src/components/fact.ts';
import { defineBlock } from '../../schema/src/definitions/block.ts';
import { groups, text } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'facts',
  label: 'Facts',
  help: 'Names and values side by side, such as length, place and times.',
  icon: 'information',
  group: 'lists',
  place: 80,
  fields: {
    heading: text({ label: 'Heading', help: 'Such as "The programme at a glance". May be empty.', max: 120 }),
    facts: groups({ label: 'Facts', help: 'The most asked-for first.', of: fact, min: 1 }),
  },
  examples: [
    {
      heading: 'At a glance',
      facts: [
        { label: 'Sessions', value: '8, one each week' },
        { label: 'Length', value: 'Between 2½ and 3 hours' },
      ],
    },
  ],
});
