import { defineBlock } from '../definitions/definitions.ts';
import { text } from '../fields/index.ts';

export const contactDetails = defineBlock({
  name: 'contact-details',
  label: 'Contact details',
  help: "The service's address, phone and opening times from the site settings.",
  icon: 'phone',
  fields: { heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }) },
});
