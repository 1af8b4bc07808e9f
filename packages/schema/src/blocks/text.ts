import { defineBlock } from '../definitions/definitions.ts';
import { richText } from '../fields/index.ts';

export const textBlock = defineBlock({
  name: 'text',
  label: 'Text',
  help: 'Paragraphs with headings, lists and links.',
  icon: 'write',
  fields: {
    body: richText({
      label: 'Text',
      help: 'Short paragraphs; begin sections with a Heading 2.',
      required: true,
    }),
  },
});
