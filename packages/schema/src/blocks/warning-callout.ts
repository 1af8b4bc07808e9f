import { defineBlock } from '../definitions/definitions.ts';
import { richText, text } from '../fields/index.ts';

export const warningCallout = defineBlock({
  name: 'warning-callout',
  label: 'Warning callout',
  help: 'Something that people must not miss. Use it rarely.',
  icon: 'bell',
  fields: {
    heading: text({ label: 'Heading', help: 'Such as "Important".', required: true, max: 120 }),
    body: richText({ label: 'Text', help: 'The warning, in one or two sentences.', required: true }),
  },
});
