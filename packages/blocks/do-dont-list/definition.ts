import { defineBlock } from '../../schema/src/definitions/block.ts';
import { choice, lines, text } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'do-dont-list',
  label: "Do and don't list",
  help: 'A list of what to do, or of what not to do.',
  icon: 'bulletList',
  group: 'lists',
  place: 20,
  headings: 'boxed',
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
      help: 'One item a line. In a "Do not" list, "do not" is added to items that do not begin with it.',
      required: true,
    }),
  },
  examples: [
    { kind: 'do', items: 'rest\nmove a little' },
    { kind: 'dont', heading: 'Avoid', items: 'do all of it at once' },
  ],
});
