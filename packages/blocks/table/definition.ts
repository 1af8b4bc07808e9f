import { defineBlock } from '../../schema/src/definitions/block.ts';
import { grid, text, yesNo } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'table',
  label: 'Table',
  help: 'Figures or facts in rows and columns. Type it, or paste it from Word or Excel.',
  icon: 'fileXls',
  group: 'lists',
  place: 90,
  fields: {
    caption: text({
      label: 'Caption',
      help: 'What the table shows. Read out first by screen readers.',
      required: true,
      max: 160,
    }),
    rows: grid({
      label: 'Rows',
      help: 'Column headings first. What you paste fills the table from the cell where you are.',
      rowHeadings: 'rowHeadings',
      required: true,
    }),
    rowHeadings: yesNo({
      label: 'First column holds headings',
      help: 'Yes if each row begins with its name.',
    }),
  },
  examples: [
    {
      caption: 'A session',
      rows: 'Part|Minutes|What you do\nExercise|30|Move gently\nBreak|20|Have tea',
      rowHeadings: true,
    },
    { caption: 'Without row headings', rows: 'A|B\n1|2' },
  ],
});
