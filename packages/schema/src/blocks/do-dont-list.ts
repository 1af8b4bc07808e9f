import { defineBlock } from '../definitions/definitions.ts';
import { choice, lines, text } from '../fields/index.ts';

export const doDontList = defineBlock({
  name: 'do-dont-list',
  label: "Do and don't list",
  help: 'A list of what to do, or of what not to do.',
  icon: 'bulletList',
  fields: {
    kind: choice({
      label: 'Kind',
      help: 'What the list says.',
      required: true,
      options: { do: 'Do', dont: 'Do not' },
      initial: 'do',
    }),
    heading: text({ label: 'Heading', help: 'Empty: "Do" or "Don\'t".', max: 120 }),
    items: lines({
      label: 'Items',
      help: 'One item a line. In a "Do not" list leave out the words "do not": they are added.',
      required: true,
    }),
  },
});
