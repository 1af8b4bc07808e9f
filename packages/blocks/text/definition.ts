import { defineBlock } from '../../schema/src/definitions/block.ts';
import { richText } from '../../schema/src/fields/index.ts';
import { wholeText } from './example.ts';

export const definition = defineBlock({
  name: 'text',
  label: 'Text',
  help: 'Paragraphs with headings, lists and links.',
  icon: 'write',
  group: 'words',
  place: 10,
  headings: 'flows',
  fields: {
    body: richText({
      label: 'Text',
      help: 'Short paragraphs; begin sections with a Heading 2.',
      required: true,
    }),
  },
  examples: [{ body: wholeText }],
});
