import { fact } from '../components/fact.ts';
import { defineBlock } from '../definitions/definitions.ts';
import { groups, text } from '../fields/index.ts';

export const facts = defineBlock({
  name: 'facts',
  label: 'Facts',
  help: 'Names and values side by side, such as length, place and times.',
  icon: 'information',
  fields: {
    heading: text({ label: 'Heading', help: 'Such as "The programme at a glance". May be empty.', max: 120 }),
    facts: groups({ label: 'Facts', help: 'The most asked-for first.', of: fact, min: 1 }),
  },
});
