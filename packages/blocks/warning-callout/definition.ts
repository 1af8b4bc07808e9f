import { defineBlock } from '../../schema/src/definitions/block.ts';
import { richText, text } from '../../schema/src/fields/index.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'warning-callout',
  label: 'Warning',
  help: 'Something that people must not miss. Use it rarely. The NHS calls it a warning callout.',
  icon: 'bell',
  group: 'words',
  place: 40,
  headings: 'boxed',
  fields: {
    heading: text({ label: 'Heading', help: 'Such as "Important".', required: true, max: 120 }),
    body: richText({ label: 'Text', help: 'The warning, in one or two sentences.', required: true }),
  },
  examples: [{ heading: 'Important', body: paragraph('Do not stop your medicine.') }],
});
