import { defineCollection } from '../definitions.ts';
import { choice, dateTime, references, richText, text } from '../fields/index.ts';

export const alert = defineCollection({
  name: 'alert',
  plural: 'alerts',
  label: 'Alert',
  help: 'A message at the top of the site for a limited time.',
  title: 'heading',
  fields: {
    heading: text({ label: 'Heading', help: 'The news in a few words.', required: true, max: 120 }),
    message: richText({
      label: 'Message',
      help: 'One or two sentences: what it means for the reader.',
      required: true,
    }),
    severity: choice({
      label: 'Severity',
      help: 'Urgent stands out most. Use it when people could come to harm or travel in vain.',
      required: true,
      options: { information: 'Information', warning: 'Warning', urgent: 'Urgent' },
      initial: 'information',
    }),
    from: dateTime({ label: 'From', help: 'When it appears. Empty: at once.' }),
    until: dateTime({ label: 'Until', help: 'When it goes. Empty: when you unpublish it.' }),
    // Said outright: Strapi drops the relation to a page that is unpublished, and an empty list says nothing.
    where: choice({
      label: 'Where',
      help: 'On every page, or only on those chosen below.',
      required: true,
      options: { everywhere: 'On every page', chosen: 'Only on the pages chosen' },
      initial: 'everywhere',
    }),
    pages: references({
      label: 'Pages',
      help: 'Where it is shown. Counts only for "Only on the pages chosen".',
      to: 'page',
    }),
  },
});
