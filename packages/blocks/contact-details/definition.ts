import { defineBlock } from '../../schema/src/definitions/block.ts';
import { text } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'contact-details',
  label: 'Contact details',
  help: "The service's address, phone and opening times from the site settings.",
  icon: 'phone',
  group: 'contact',
  place: 170,
  fields: { heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }) },
  examples: [{ heading: 'Contact' }],
});
