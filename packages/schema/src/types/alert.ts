import { defineCollection } from '../definitions/definitions.ts';
import { choice, dateTime, references, richText, text } from '../fields/index.ts';

export const alert = defineCollection({
  name: 'alert',
  plural: 'alerts',
  label: 'Alert',
  many: 'Alerts',
  help: 'A message at the top of the site for a limited time.',
  title: 'heading',
  columns: ['severity', 'from', 'until'],
  shown: { from: 'from', until: 'until' },
  fields: {
    heading: text({ label: 'Heading', help: 'The news in a few words.', required: true, max: 120 }),
    severity: choice({
      label: 'How urgent',
      help: 'Urgent stands out most. Use it when people could come to harm or travel in vain.',
      required: true,
      options: { information: 'Information', warning: 'Warning', urgent: 'Urgent' },
      initial: 'information',
    }),
    message: richText({
      label: 'Message',
      help: 'One or two sentences: what it means for the reader.',
      required: true,
    }),
    // Said outright: Strapi drops the relation to a page that is unpublished, and an empty list says nothing.
    where: choice({
      label: 'Where',
      help: 'On every page, or only on those you choose.',
      required: true,
      options: { everywhere: 'On every page', pages: 'Only on the pages chosen' },
      // Releases of before December 2026 hold the keys of that time.
      formerly: { pages: ['chosen'] },
      initial: 'everywhere',
    }),
    pages: references({
      label: 'Pages',
      help: 'The pages on which it is shown.',
      to: 'page',
      onlyWhen: { field: 'where', is: 'pages' },
    }),
    from: dateTime({ label: 'Show from', help: 'When it appears. Empty: at once.' }),
    until: dateTime({ label: 'Show until', help: 'When it goes. Empty: when you unpublish it.' }),
  },
});
